package org.docket.definition;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** The compilation as the compiler of one definition sees it. */
record SourceContext(Compilation compilation, DefinitionSource from) implements CompilationContext {

  @Override
  public <T> Optional<T> find(Class<T> type, String key) {
    requirePackOf(compilation.kindOf(type), key, from.location());
    return compilation.find(type, key, from);
  }

  @Override
  public <T> Optional<T> require(Class<T> type, ScalarNode reference) {
    String kind = compilation.kindOf(type);
    Collection<String> known = compilation.keys(kind);
    if (!known.contains(reference.text())) {
      problems()
          .add(
              DefinitionProblems.unknownDefinition(
                  kind, reference.text(), known, reference.location()));
      return Optional.empty();
    }
    requirePackOf(kind, reference.text(), reference.location());
    return compilation.find(type, reference.text(), from);
  }

  @Override
  public Optional<DefinitionSource> source(String kind, String key) {
    requirePackOf(kind, key, from.location());
    return compilation.source(kind, key);
  }

  /** Who names a definition of another pack requires that pack, so that both are installed. */
  private void requirePackOf(String kind, String key, Location place) {
    if (!compilation.mayUse(from.pack(), kind, key)) {
      compilation
          .source(kind, key)
          .ifPresent(
              other ->
                  problems()
                      .add(DefinitionProblems.packNotRequired(other.pack(), kind, key, place)));
    }
  }

  @Override
  public Collection<String> keys(String kind) {
    return compilation.keys(kind);
  }

  @Override
  public ProblemCollector problems() {
    return compilation.problems();
  }

  @Override
  public Map<String, Setting> settings() {
    return compilation.packOf(from).pack().settings();
  }

  @Override
  public PackFiles files() {
    return compilation.packOf(from).files();
  }
}
