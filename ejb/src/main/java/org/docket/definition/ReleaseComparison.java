package org.docket.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** What is different between two sets of packs, definition by definition, in words. */
final class ReleaseComparison {

  private final Map<String, DefinitionSource> definitions = new TreeMap<>();
  private final Map<String, String> otherFiles = new TreeMap<>();

  private ReleaseComparison(Collection<PackFiles> packs) {
    List<ReadPack> read = new ArrayList<>();
    for (PackFiles pack : packs) {
      read.add(PackReader.read(pack, new ReadFiles(), new ProblemCollector()));
    }
    read.replaceAll(Requirements.of(read)::playable);
    Reuse.writeOut(read, new InheritedProblems(new ProblemCollector())).stream()
        .flatMap(pack -> Stream.concat(pack.sources().stream(), pack.blueprints().stream()))
        .forEach(source -> definitions.putIfAbsent(source.kind() + " " + source.key(), source));
    for (PackFiles pack : packs) {
      for (String path : pack.paths()) {
        if (!PackReader.isDefinition(path)) {
          otherFiles.put(pack.pack() + "/" + path, pack.sha256(path));
        }
      }
    }
  }

  static List<Change> of(Collection<PackFiles> before, Collection<PackFiles> after) {
    ReleaseComparison old = new ReleaseComparison(before);
    ReleaseComparison now = new ReleaseComparison(after);
    List<Change> changes = new ArrayList<>();
    for (String name : union(old.definitions.keySet(), now.definitions.keySet())) {
      compare(old.definitions.get(name), now.definitions.get(name)).ifPresent(changes::add);
    }
    for (String path : union(old.otherFiles.keySet(), now.otherFiles.keySet())) {
      type(old.otherFiles.get(path), now.otherFiles.get(path))
          .map(type -> new Change("file", path, Text.same(path), type, List.of()))
          .ifPresent(changes::add);
    }
    return changes;
  }

  /** Keys of packs that were added, changed or removed. */
  static List<String> changedPacks(Collection<PackFiles> before, Collection<PackFiles> after) {
    Map<String, PackFiles> old = byKey(before);
    Map<String, PackFiles> now = byKey(after);
    return union(old.keySet(), now.keySet()).stream()
        .filter(
            key ->
                !Optional.ofNullable(old.get(key))
                    .map(pack -> pack.sameAs(now.get(key)))
                    .orElse(false))
        .toList();
  }

  private static Map<String, PackFiles> byKey(Collection<PackFiles> packs) {
    Map<String, PackFiles> byKey = new TreeMap<>();
    packs.forEach(pack -> byKey.put(pack.pack(), pack));
    return byKey;
  }

  private static Optional<Change> compare(
      @Nullable DefinitionSource before, @Nullable DefinitionSource after) {
    return type(before == null ? null : before.sha256(), after == null ? null : after.sha256())
        .map(type -> change(type, before, after));
  }

  private static Change change(
      Change.Type type, @Nullable DefinitionSource before, @Nullable DefinitionSource after) {
    DefinitionSource named = after == null ? Objects.requireNonNull(before) : after;
    List<Text> details =
        before == null || after == null ? List.of() : DefinitionComparison.of(before, after);
    return new Change(
        named.kind(),
        named.key(),
        named.root().text("title").orElse(Text.same(named.key())),
        type,
        details);
  }

  private static Optional<Change.Type> type(@Nullable String before, @Nullable String after) {
    if (before == null) {
      return Optional.of(Change.Type.ADDED);
    }
    if (after == null) {
      return Optional.of(Change.Type.REMOVED);
    }
    return before.equals(after) ? Optional.empty() : Optional.of(Change.Type.CHANGED);
  }

  private static Set<String> union(Set<String> left, Set<String> right) {
    Set<String> union = new TreeSet<>(left);
    union.addAll(right);
    return union;
  }
}
