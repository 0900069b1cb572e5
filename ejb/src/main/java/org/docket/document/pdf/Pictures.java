package org.docket.document.pdf;

import java.util.Optional;

/** Where a rendering finds the pictures that a document names by id. */
@FunctionalInterface
public interface Pictures {

  Pictures NONE = id -> Optional.empty();

  /** The bytes of a PNG or JPEG. */
  Optional<byte[]> find(String id);
}
