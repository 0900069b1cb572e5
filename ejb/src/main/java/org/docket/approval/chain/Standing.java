package org.docket.approval.chain;

import java.util.Map;
import java.util.Optional;
import org.docket.definition.MapNode;
import org.docket.definition.Node;

/**
 * Where the file of a chain is read: by itself, or as a part of another chain, where its steps have
 * longer keys and its ends are those of the part.
 *
 * @param part key of the part; empty for a chain by itself
 * @param registration the step of the whole chain in which the record is filled in; a part has none
 *     of its own
 * @param known steps of the file that are steps of the chain around, by their keys in the file
 */
record Standing(String part, Optional<String> registration, Map<String, String> known) {

  /** For whoever asks for no steps. */
  static final Standing BY_ITSELF = new Standing("", Optional.empty(), Map.of());

  Standing {
    known = Map.copyOf(known);
  }

  static Standing alone(MapNode chain) {
    return new Standing("", registrationOf(chain), Map.of());
  }

  String step(String written) {
    String longer = part.isEmpty() ? written : part + "." + written;
    return known.getOrDefault(written, longer);
  }

  Target end(End end) {
    return part.isEmpty() ? new Target.ToEnd(end) : new Target.EndOfPart(part, end);
  }

  /** The record has been filled in before, so that what leads back to that leads there. */
  Standing inside(String key, MapNode other) {
    Optional<String> left = registration.flatMap(step -> registrationOf(other));
    return new Standing(
        step(key),
        registration,
        left.map(step -> Map.of(step, registration.orElseThrow())).orElse(Map.of()));
  }

  boolean isLeftOut(MapNode step) {
    return step.string("step").filter(known::containsKey).isPresent();
  }

  /** The form itself is the first step of a chain that begins with its creator filling in. */
  private static Optional<String> registrationOf(MapNode chain) {
    return chain.list("steps").stream()
        .findFirst()
        .map(Standing::asMap)
        .filter(step -> step.string("do").filter("fill"::equals).isPresent())
        .filter(step -> step.string("by").filter("creator"::equals).isPresent())
        .flatMap(step -> step.string("step"));
  }

  private static MapNode asMap(Node node) {
    return node instanceof MapNode map ? map : new MapNode(Map.of(), Map.of(), node.location());
  }
}
