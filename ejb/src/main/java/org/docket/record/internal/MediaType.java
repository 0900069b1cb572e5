package org.docket.record.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What kind of file it is, by its first bytes; the name decides only within a family. */
final class MediaType {

  private static final String UNKNOWN = "application/octet-stream";

  /** Beginnings of files, as Latin-1 text. */
  private static final List<Map.Entry<String, String>> BEGINNINGS =
      List.of(
          Map.entry("\u0089PNG\r\n\u001a\n", "image/png"),
          Map.entry("\u00ff\u00d8\u00ff", "image/jpeg"),
          Map.entry("GIF8", "image/gif"),
          Map.entry("BM", "image/bmp"),
          Map.entry("II*\u0000", "image/tiff"),
          Map.entry("MM\u0000*", "image/tiff"),
          Map.entry("%PDF-", "application/pdf"),
          Map.entry("PK\u0003\u0004", "application/zip"),
          Map.entry("\u00d0\u00cf\u0011\u00e0", "application/x-ole-storage"));

  private static final Map<String, String> IN_ZIP =
      Map.of(
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "odt", "application/vnd.oasis.opendocument.text",
          "ods", "application/vnd.oasis.opendocument.spreadsheet");

  private static final Map<String, String> IN_OLE =
      Map.of(
          "doc", "application/msword",
          "xls", "application/vnd.ms-excel",
          "ppt", "application/vnd.ms-powerpoint");

  private MediaType() {}

  /** Never one that a browser would run: HTML, scripts and SVG are plain text here. */
  static String of(byte[] first, String name, String claimed) {
    String start = new String(first, 0, Math.min(first.length, 16), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> beginning : BEGINNINGS) {
      if (start.startsWith(beginning.getKey())) {
        return inFamily(beginning.getValue(), name);
      }
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return "image/webp";
    }
    if (start.startsWith("ftyp", 4)) {
      return start.startsWith("heic", 8) || start.startsWith("mif1", 8)
          ? "image/heic"
          : "video/mp4";
    }
    boolean csv = claimed.startsWith("text/csv") || extension(name).equals("csv");
    return isText(first) ? csv ? "text/csv" : "text/plain" : UNKNOWN;
  }

  private static String inFamily(String type, String name) {
    return switch (type) {
      case "application/zip" -> IN_ZIP.getOrDefault(extension(name), type);
      case "application/x-ole-storage" -> IN_OLE.getOrDefault(extension(name), type);
      default -> type;
    };
  }

  static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isText(byte[] first) {
    for (byte each : first) {
      if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
        return false;
      }
    }
    return true;
  }
}
