package org.docket.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.docket.problem.ProblemException;

/** The definitions that others can extend, as they were read. */
final class Bases {

  private final Map<String, Map<String, DefinitionSource>> sources = new HashMap<>();
  private final Map<String, Set<String>> broken = new HashMap<>();
  private final Requirements requirements;

  Bases(List<ReadPack> packs) {
    this.requirements = Requirements.of(packs);
    for (ReadPack read : packs) {
      read.sources()
          .forEach(
              source ->
                  sources
                      .computeIfAbsent(source.kind(), kind -> new HashMap<>())
                      .putIfAbsent(source.key(), source));
      read.broken().forEach((kind, keys) -> keys.forEach(key -> markBroken(kind, key)));
    }
  }

  void markBroken(String kind, String key) {
    broken.computeIfAbsent(kind, each -> new TreeSet<>()).add(key);
  }

  /** Empty where it has problems of its own, which are reported there. */
  Optional<DefinitionSource> find(String kind, ScalarNode reference, DefinitionSource from) {
    String key = reference.text();
    if (broken.getOrDefault(kind, Set.of()).contains(key)) {
      return Optional.empty();
    }
    DefinitionSource base = sources.getOrDefault(kind, Map.of()).get(key);
    if (base == null) {
      Set<String> known = new TreeSet<>(sources.getOrDefault(kind, Map.of()).keySet());
      known.remove(kind.equals(from.kind()) ? from.key() : "");
      throw new ProblemException(
          ReuseProblems.unknownBase(
              Schemas.SHIPPED.ofKind(kind).orElseThrow().title(), reference, known));
    }
    if (!requirements.mayUse(from, base)) {
      throw new ProblemException(
          DefinitionProblems.packNotRequired(from, base, reference.location()));
    }
    return Optional.of(base);
  }
}
