package org.docket.document.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a rendering finds the pictures that a document names by id. */
@FunctionalInterface
public interface Pictures {

  Pictures NONE = id -> Optional.empty();

  /** The bytes of a PNG or JPEG. */
  Optional<byte[]> find(String id);

  /** The same, each looked up once; for one rendering by one thread. */
  default Pictures remembered() {
    Map<String, Optional<byte[]>> known = new HashMap<>();
    return id -> known.computeIfAbsent(id, this::find);
  }
}
