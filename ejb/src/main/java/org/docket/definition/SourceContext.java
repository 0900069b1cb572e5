package org.docket.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** The compilation as the compiler of one definition sees it. */
record SourceContext(Compilation compilation, DefinitionSource from, ProblemCollector problems)
    implements CompilationContext {

  @Override
  public <T> Optional<T> find(Class<T> type, String key) {
    requirePackOf(compilation.kindOf(type), key, () -> from.placeOf(key));
    return compilation.find(type, key, from);
  }

  @Override
  public <T> Optional<T> require(Class<T> type, ScalarNode reference) {
    return requireKnown(compilation.kindOf(type), reference)
        ? compilation.find(type, reference.text(), from)
        : Optional.empty();
  }

  @Override
  public Optional<DefinitionSource> source(String kind, String key) {
    requirePackOf(kind, key, () -> from.placeOf(key));
    return compilation.source(kind, key, from);
  }

  @Override
  public boolean requireKnown(String kind, ScalarNode reference) {
    requirePackOf(kind, reference.text(), () -> Optional.of(reference.location()));
    boolean known = keys(kind).contains(reference.text());
    if (!known) {
      problems.add(DefinitionProblems.unknownDefinition(kind, reference, keys(kind)));
    }
    return known;
  }

  @Override
  public boolean isInstalled(String pack) {
    return compilation.isInstalled(pack);
  }

  @Override
  public List<DefinitionSource> usable(String kind) {
    Set<String> packs = compilation.requirements().usableBy(from);
    return compilation.sources(kind, from).stream()
        .filter(source -> packs.contains(source.pack()))
        .toList();
  }

  /**
   * Who names a definition of another pack requires that pack, so that both are installed. What is
   * not named here is reached through a definition that names it.
   */
  private void requirePackOf(String kind, String key, Supplier<Optional<Location>> place) {
    compilation
        .source(kind, key, from)
        .filter(other -> !compilation.requirements().mayUse(from, other))
        .ifPresent(
            other ->
                place
                    .get()
                    .map(at -> DefinitionProblems.packNotRequired(from, other, at))
                    .ifPresent(problems::add));
  }

  @Override
  public Collection<String> keys(String kind) {
    return compilation.keys(kind);
  }

  @Override
  public Map<String, Setting> settings() {
    return compilation.packOf(from).pack().settings();
  }

  @Override
  public PackFiles files() {
    return compilation.packOf(from).files();
  }

  @Override
  public Optional<FileBeside> beside(Function<DefinitionSource, String> name) {
    return beside(from, name);
  }

  @Override
  public Optional<FileBeside> named(DefinitionSource by, ScalarNode name) {
    return beside(by, at -> name.text()).or(() -> ofAnotherPack(name));
  }

  private Optional<FileBeside> ofAnotherPack(ScalarNode name) {
    int slash = name.text().indexOf('/');
    String pack = name.text().substring(0, Math.max(slash, 0));
    Optional<FileBeside> file =
        compilation
            .filesOf(pack)
            .flatMap(files -> files.text(name.text().substring(slash + 1)))
            .map(text -> new FileBeside(name.text(), text));
    if (file.isPresent() && !compilation.requirements().usableBy(from).contains(pack)) {
      problems.add(DefinitionProblems.packOfFileNotRequired(from, pack, name));
    }
    return file;
  }

  private Optional<FileBeside> beside(
      DefinitionSource definition, Function<DefinitionSource, String> name) {
    return Stream.concat(Stream.of(definition), definition.bases().stream())
        .flatMap(at -> read(at, PackFiles.beside(at, name.apply(at))).stream())
        .findFirst();
  }

  private Optional<FileBeside> read(DefinitionSource at, String path) {
    return compilation
        .files(at)
        .text(path)
        .map(text -> new FileBeside(at.pack() + "/" + path, text));
  }
}
