package org.docket.record.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;

/**
 * Refuses files that are not what they are called, that are two things at once, or that are
 * programs.
 */
final class ContentCheck {

  private static final Map<String, Set<String>> BY_ENDING =
      Map.ofEntries(
          Map.entry("png", Set.of("image/png")),
          Map.entry("jpg", Set.of("image/jpeg")),
          Map.entry("jpeg", Set.of("image/jpeg")),
          Map.entry("gif", Set.of("image/gif")),
          Map.entry("bmp", Set.of("image/bmp")),
          Map.entry("webp", Set.of("image/webp")),
          Map.entry("heic", Set.of("image/heic")),
          Map.entry("tif", Set.of("image/tiff")),
          Map.entry("tiff", Set.of("image/tiff")),
          Map.entry("pdf", Set.of("application/pdf")),
          Map.entry("zip", Set.of("application/zip")),
          Map.entry("mp4", Set.of("video/mp4")));

  /** Programs for the usual systems, and scripts that name their interpreter. */
  private static final List<String> PROGRAMS =
      List.of(
          "MZ",
          "\u007fELF",
          "#!",
          "\u00ca\u00fe\u00ba\u00be",
          "\u00cf\u00fa\u00ed\u00fe",
          "\u00ce\u00fa\u00ed\u00fe");

  private static final List<String> ACTIVE =
      List.of("<script", "<html", "<!doctype html", "<svg", "<?php", "%pdf-");

  private static final int ACTIVE_IN = 1024;
  private static final int ZIP_END = 22;

  private ContentCheck() {}

  static void require(String name, String type, byte[] beginning, byte[] end) {
    String start = latin(beginning, Math.min(beginning.length, ACTIVE_IN));
    if (PROGRAMS.stream().anyMatch(start::startsWith) && !isText(name, start)) {
      throw new ProblemException(RecordProblems.attachmentIsProgram());
    }
    Set<String> expected = BY_ENDING.get(MediaType.extension(name));
    if (expected != null && !expected.contains(type)) {
      throw new ProblemException(RecordProblems.attachmentMislabelled(name, type));
    }
    boolean single = type.startsWith("image/") || type.equals("application/pdf");
    if (single && (hidesAnother(type, start) || endsAsZip(end))) {
      throw new ProblemException(RecordProblems.attachmentTwofold(name));
    }
  }

  /** A note that happens to begin with these letters. */
  private static boolean isText(String name, String start) {
    return start.startsWith("MZ")
        && MediaType.extension(name).equals("txt")
        && start.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
  }

  private static boolean hidesAnother(String type, String start) {
    String lower = start.toLowerCase(Locale.ROOT);
    return ACTIVE.stream()
        .anyMatch(
            mark ->
                lower.contains(mark) && !(mark.equals("%pdf-") && type.equals("application/pdf")));
  }

  /** Whether a ZIP archive, or one for Java or an office, ends where the file ends. */
  private static boolean endsAsZip(byte[] end) {
    for (int i = end.length - ZIP_END; i >= 0; i--) {
      boolean mark = end[i] == 'P' && end[i + 1] == 'K' && end[i + 2] == 5 && end[i + 3] == 6;
      if (mark) {
        int comment = (end[i + 20] & 0xFF) | (end[i + 21] & 0xFF) << 8;
        if (i + ZIP_END + comment == end.length) {
          return true;
        }
      }
    }
    return false;
  }

  private static String latin(byte[] content, int length) {
    return new String(content, 0, length, StandardCharsets.ISO_8859_1);
  }
}
