package org.docket.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.platform.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * How the events of one record hold on to each other, and those of no record that tell of the same
 * feature, such as log-ins: each carries the hash of the one before, so that a changed, removed,
 * inserted or swapped row breaks the chain behind it, and a cut end contradicts the head that is
 * kept apart. Pure.
 */
public final class EventChain {

  /** What the first event of a record follows. */
  public static final String START = "";

  private EventChain() {}

  /**
   * A row as it is stored.
   *
   * @param data canonical JSON; the text itself is hashed
   */
  public record Link(
      long position,
      Instant at,
      @Nullable UUID record,
      String kind,
      @Nullable UUID actor,
      @Nullable UUID onBehalfOf,
      String data,
      String previousHash,
      String hash) {}

  /**
   * The end of a record's chain.
   *
   * @param length number of events
   */
  public record Head(long length, String hash) {
    public static final Head NONE = new Head(0, START);
  }

  /** Where and how a chain is broken. */
  public record Break(long position, Kind kind) {
    /** What does not fit. */
    public enum Kind {
      /** The row is not what it was when it was written. */
      CHANGED,
      /** One or more rows before it are gone, or it was put in. */
      OUT_OF_PLACE,
      /** Rows at the end are gone, or the head is. */
      CUT
    }
  }

  /** The chain of an event without a record: the feature that its kind names. */
  public static String nameOf(String kind) {
    return kind.split("\\.", 2)[0];
  }

  /** The next link behind the head. */
  public static Link next(
      Head head,
      Instant at,
      @Nullable UUID record,
      String kind,
      @Nullable UUID actor,
      @Nullable UUID onBehalfOf,
      String data) {
    Link open =
        new Link(head.length + 1, at, record, kind, actor, onBehalfOf, data, head.hash, START);
    return new Link(
        open.position, at, record, kind, actor, onBehalfOf, data, head.hash, hashOf(open));
  }

  /** The hash that the content of a link and the hash before it give. */
  public static String hashOf(Link link) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put("position", link.position);
    content.put("at", link.at.toString());
    content.put("record", text(link.record));
    content.put("kind", link.kind);
    content.put("actor", text(link.actor));
    content.put("onBehalfOf", text(link.onBehalfOf));
    content.put("data", link.data);
    content.put("previous", link.previousHash);
    return CanonicalJson.sha256Hex(CanonicalJson.of(content));
  }

  /** The first place where the links, in order of their positions, are not what was written. */
  public static Optional<Break> verify(List<Link> links, Head head) {
    Head reached = Head.NONE;
    for (Link link : links) {
      if (!hashOf(link).equals(link.hash)) {
        return Optional.of(new Break(link.position, Break.Kind.CHANGED));
      }
      if (link.position != reached.length + 1 || !link.previousHash.equals(reached.hash)) {
        return Optional.of(new Break(link.position, Break.Kind.OUT_OF_PLACE));
      }
      reached = new Head(link.position, link.hash);
    }
    return reached.equals(head)
        ? Optional.empty()
        : Optional.of(new Break(reached.length + 1, Break.Kind.CUT));
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
