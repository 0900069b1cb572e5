package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionSource;
import org.docket.definition.FileBeside;
import org.docket.definition.ScalarNode;
import org.docket.expression.Type;
import org.docket.form.FormTypes;

/** The chains that can be parts of others, as they are written. */
final class OtherChains {

  private final CompilationContext context;

  OtherChains(CompilationContext context) {
    this.context = context;
  }

  /** Empty when there is none, when it has problems, or when the two need one another. */
  Optional<DefinitionSource> named(ScalarNode key) {
    return context
        .require(ChainDefinition.class, key)
        .flatMap(known -> context.source("chain", key.text()));
  }

  /** The chain to which a process binds the form. */
  Optional<DefinitionSource> ofForm(String form, ScalarNode reference) {
    List<ScalarNode> bound =
        context.usable("process").stream()
            .map(DefinitionSource::root)
            .filter(process -> process.string("form").filter(form::equals).isPresent())
            .flatMap(process -> process.scalar("chain").stream())
            .toList();
    if (bound.isEmpty()) {
      context.problems().add(PartProblems.noChainOf(form, reference.location()));
      return Optional.empty();
    }
    String key = bound.get(0).text();
    return context.find(ChainDefinition.class, key).flatMap(known -> context.source("chain", key));
  }

  /** A file that a chain names: beside it, or of a pack that is required. */
  Optional<FileBeside> file(DefinitionSource chain, ScalarNode name) {
    return context.named(chain, name);
  }

  Optional<Type> type(ChainDefinition.Need need) {
    return Needs.type(need, new FormTypes(context));
  }
}
