package org.docket.record.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way from the top of a tree down to a record: the ids of all records on it, in 22 characters
 * each. Byte by byte, what stands under a record lies between its path and {@link #END} behind it.
 */
public record TreePath(String text) {

  /** How many records can stand above one another. */
  static final int DEEPEST = 30;

  private static final String BETWEEN = "/";

  /** Follows on the separator, and on nothing that stands in a path. */
  static final String END = "0";

  static TreePath top(UUID id) {
    return new TreePath(word(id));
  }

  TreePath down(UUID id) {
    return new TreePath(text + BETWEEN + word(id));
  }

  /** This record, or one that stands under it. */
  boolean holds(TreePath other) {
    return other.text.equals(text) || other.text.startsWith(text + BETWEEN);
  }

  @Nullable UUID parent() {
    List<UUID> ids = ids();
    return ids.size() < 2 ? null : ids.get(ids.size() - 2);
  }

  int depth() {
    return text.split(BETWEEN, -1).length;
  }

  /** From the top down, the record itself last. */
  List<UUID> ids() {
    List<UUID> ids = new ArrayList<>();
    for (String word : text.split(BETWEEN, -1)) {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(word));
      ids.add(new UUID(bytes.getLong(), bytes.getLong()));
    }
    return ids;
  }

  private static String word(UUID id) {
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
