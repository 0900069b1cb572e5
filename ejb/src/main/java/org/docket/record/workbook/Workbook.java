package org.docket.record.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.docket.problem.ProblemException;

/** A file of tables. What it is, is found by its contents. */
public sealed interface Workbook permits CsvFile, XlsxFile {

  /** Hands all rows over, sheet by sheet; can be done again. */
  void read(RowVisitor visitor);

  /** Refuses what is neither a workbook nor a text. */
  static Workbook of(Path file, WorkbookLimits limits) {
    byte[] first = first(file);
    if (startsWith(first, 'P', 'K', 3, 4)) {
      return new XlsxFile(file, limits);
    }
    if (startsWith(first, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new ProblemException(WorkbookProblems.oldOrLocked());
    }
    return CsvFile.of(file, limits);
  }

  private static byte[] first(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean startsWith(byte[] content, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
