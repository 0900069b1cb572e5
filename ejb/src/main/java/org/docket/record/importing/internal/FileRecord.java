package org.docket.record.importing.internal;

import java.util.List;

/** A record of the file: its row, and the rows of its lines. */
record FileRecord(ImportLineRow row, List<ImportLineRow> lines) {

  FileRecord {
    lines = List.copyOf(lines);
  }
}
