package org.docket.definition;

import java.nio.file.Path;
import java.util.List;

/** Where packs are handed in from; reading throws problems when there are none to read. */
@FunctionalInterface
public interface PackSource {

  List<PackFiles> read();

  static PackSource zip(byte[] content) {
    return () -> PackZip.read(content);
  }

  /** A folder on the server: one pack, or a folder of packs. */
  static PackSource folder(Path folder) {
    return () -> PackFolders.read(folder);
  }

  static PackSource of(List<PackFiles> packs) {
    return () -> packs;
  }
}
