package org.docket.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.platform.CanonicalJson;
import org.docket.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * One definition as it was read: valid against the schema of its kind, not yet compiled.
 *
 * @param kind first key of the file, such as {@code form}
 * @param key name of the definition, unique for its kind over all packs
 * @param pack key of the pack that has it
 * @param json the same as {@code root} without places, for comparison and storage
 * @param file {@code <pack>/<path inside the pack>}
 * @param sha256 over the canonical JSON: the revision of the definition
 * @param bases the definitions that this one takes something over from, as they were read, the
 *     nearest first; none for most
 */
public record DefinitionSource(
    String kind,
    String key,
    String pack,
    MapNode root,
    JsonNode json,
    String file,
    String sha256,
    List<DefinitionSource> bases) {

  public DefinitionSource {
    bases = List.copyOf(bases);
  }

  static DefinitionSource of(String kind, String pack, MapNode root, String file) {
    JsonNode json = NodeJson.of(root);
    return new DefinitionSource(
        kind,
        root.string(kind).orElse(""),
        pack,
        root,
        json,
        file,
        CanonicalJson.sha256Hex(CanonicalJson.of(json)),
        List.of());
  }

  /** This definition with all that it takes over from others written out. */
  DefinitionSource writtenOut(MapNode whole, List<DefinitionSource> takenOver) {
    DefinitionSource plain = of(kind, pack, whole, file);
    return new DefinitionSource(kind, key, pack, whole, plain.json, file, plain.sha256, takenOver);
  }

  /** Where the definition says its key. */
  public Location location() {
    Node name = root.get(kind);
    return name == null ? root.location() : name.location();
  }

  /** Where the definition first has this word as a value. */
  Optional<Location> placeOf(String word) {
    return scalars(root)
        .filter(scalar -> scalar.text().equals(word) || scalar.text().endsWith(":" + word))
        .map(ScalarNode::location)
        .findFirst();
  }

  private static Stream<ScalarNode> scalars(Node node) {
    if (node instanceof MapNode map) {
      return map.entries().values().stream().flatMap(DefinitionSource::scalars);
    }
    return node instanceof ListNode list
        ? list.items().stream().flatMap(DefinitionSource::scalars)
        : Stream.of((ScalarNode) node);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DefinitionSource that
        && file.equals(that.file)
        && sha256.equals(that.sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  /** The file without its pack, as {@link PackFiles} names it. */
  public String path() {
    return file.substring(pack.length() + 1);
  }
}
