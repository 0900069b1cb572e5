package org.docket.definition;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.docket.platform.CanonicalJson;
import org.docket.problem.ProblemException;

/** All definitions of a release, compiled and valid together. Immutable; shared by all threads. */
public final class CompiledSet {

  private final SortedMap<String, Pack> packs;
  private final Requirements requirements;
  private final Map<String, PackFiles> files;
  private final Map<String, SortedMap<String, DefinitionSource>> sources;
  private final Map<Class<?>, Map<String, Object>> compiled;
  private final String hash;

  CompiledSet(
      Collection<Pack> packs,
      Collection<PackFiles> files,
      Collection<DefinitionSource> sources,
      Map<Class<?>, Map<String, Object>> compiled) {
    this.packs = new TreeMap<>();
    packs.forEach(pack -> this.packs.put(pack.key(), pack));
    this.requirements = new Requirements(packs);
    this.files = new TreeMap<>();
    files.forEach(one -> this.files.put(one.pack(), one));
    this.sources = byKind(sources);
    this.compiled = new LinkedHashMap<>();
    compiled.forEach((type, byKey) -> this.compiled.put(type, new TreeMap<>(byKey)));
    this.hash = hashOf(this.files.values());
  }

  static Map<String, SortedMap<String, DefinitionSource>> byKind(
      Collection<DefinitionSource> sources) {
    Map<String, SortedMap<String, DefinitionSource>> byKind = new TreeMap<>();
    sources.forEach(
        source ->
            byKind
                .computeIfAbsent(source.kind(), kind -> new TreeMap<>())
                .putIfAbsent(source.key(), source));
    return byKind;
  }

  public <T> Optional<T> find(Class<T> type, String key) {
    return Optional.ofNullable(compiled.getOrDefault(type, Map.of()).get(key)).map(type::cast);
  }

  public <T> T require(Class<T> type, String key) {
    return find(type, key)
        .orElseThrow(() -> new ProblemException(DefinitionProblems.notInRelease(key)));
  }

  /** By key. */
  public <T> List<T> all(Class<T> type) {
    return compiled.getOrDefault(type, Map.of()).values().stream().map(type::cast).toList();
  }

  public Optional<DefinitionSource> source(String kind, String key) {
    return Optional.ofNullable(sources(kind).get(key));
  }

  /** Whether the packs are such that one definition may name another. */
  public boolean mayUse(DefinitionSource from, DefinitionSource other) {
    return requirements.mayUse(from, other);
  }

  /** All definitions of a kind by key, compiled or not. */
  public SortedMap<String, DefinitionSource> sources(String kind) {
    return Collections.unmodifiableSortedMap(
        sources.getOrDefault(kind, Collections.emptySortedMap()));
  }

  /** All definitions of all kinds, by kind and key. */
  public List<DefinitionSource> sources() {
    return sources.values().stream().flatMap(byKey -> byKey.values().stream()).toList();
  }

  public Collection<Pack> packs() {
    return Collections.unmodifiableCollection(packs.values());
  }

  public Optional<Pack> pack(String key) {
    return Optional.ofNullable(packs.get(key));
  }

  /** The files of a pack of this set. */
  public PackFiles files(String pack) {
    return Optional.ofNullable(files.get(pack))
        .orElseThrow(() -> new ProblemException(DefinitionProblems.notInRelease(pack)));
  }

  /** The files beside which the definition lies. */
  public PackFiles files(DefinitionSource source) {
    return files(source.pack());
  }

  private static String hashOf(Collection<PackFiles> packs) {
    StringBuilder all = new StringBuilder();
    for (PackFiles pack : packs) {
      for (String path : pack.paths()) {
        all.append(pack.pack()).append('/').append(path).append(' ');
        all.append(pack.sha256(path)).append('\n');
      }
    }
    return CanonicalJson.sha256Hex(all.toString());
  }

  /** Over the contents of all files of all packs. */
  public String hash() {
    return hash;
  }
}
