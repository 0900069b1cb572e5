package org.docket.definition;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.docket.problem.ProblemCollector;

/** The compilation as the compiler of one definition sees it. */
record SourceContext(Compilation compilation, DefinitionSource from) implements CompilationContext {

  @Override
  public <T> Optional<T> find(Class<T> type, String key) {
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
    if (!compilation.mayUse(from.pack(), kind, reference.text())) {
      source(kind, reference.text())
          .ifPresent(
              other ->
                  problems()
                      .add(
                          DefinitionProblems.packNotRequired(
                              other.pack(), kind, other.key(), reference.location())));
    }
    return find(type, reference.text());
  }

  @Override
  public Optional<DefinitionSource> source(String kind, String key) {
    return compilation.source(kind, key);
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
