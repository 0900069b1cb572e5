package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;

/** Compiles stamps. */
@ApplicationScoped
public class StampCompiler implements DefinitionCompiler<StampDefinition> {

  @Override
  public String kind() {
    return "stamp";
  }

  @Override
  public Class<StampDefinition> type() {
    return StampDefinition.class;
  }

  @Override
  public StampDefinition compile(DefinitionSource source, CompilationContext context) {
    MapNode root = source.root();
    return new StampDefinition(
        source.key(),
        root.requireText("title"),
        root.integer("size").orElse(StampDefinition.USUAL_SIZE),
        root.strings("keptBy"),
        root.strings("usedBy"),
        source);
  }
}
