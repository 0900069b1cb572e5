package org.docket.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
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
 */
public record DefinitionSource(
    String kind, String key, String pack, MapNode root, JsonNode json, String file, String sha256) {

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
