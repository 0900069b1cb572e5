package org.docket.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pack whose files are read, not yet compiled.
 *
 * @param sources valid one by one
 * @param blueprints definitions that only others use, with values for their parameters
 * @param broken keys by kind of definitions that are there and have problems of their own, so that
 *     nobody reports them as missing too
 */
record ReadPack(
    Pack pack,
    PackFiles files,
    List<DefinitionSource> sources,
    List<DefinitionSource> blueprints,
    Map<String, Set<String>> broken) {

  ReadPack {
    sources = List.copyOf(sources);
    blueprints = List.copyOf(blueprints);
    broken = Map.copyOf(broken);
  }

  /** Its {@code pack.yaml} is missing or wrong: what the pack requires and sets is not known. */
  boolean isUnreadable() {
    return sources.stream().noneMatch(source -> source.kind().equals("pack"));
  }

  ReadPack without(String kind) {
    return new ReadPack(
        pack,
        files,
        sources.stream().filter(source -> !source.kind().equals(kind)).toList(),
        blueprints,
        broken);
  }
}
