package org.docket.definition;

import java.util.List;

/** A pack whose files are read and valid one by one, not yet compiled. */
record ReadPack(Pack pack, PackFiles files, List<DefinitionSource> sources) {

  ReadPack {
    sources = List.copyOf(sources);
  }
}
