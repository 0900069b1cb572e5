package org.docket.scenario;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The smallest document of one page that every viewer opens (ISO 32000-1, 7.5): its title is the
 * name of the file, and a line is drawn across it.
 */
final class SmallPdf {

  private static final String LINE = "2 w 72 700 m 523 700 l S";

  private SmallPdf() {}

  static byte[] of(String name) {
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>",
            "<</Length %d>>\nstream\n%s\nendstream".formatted(LINE.length(), LINE),
            "<</Title<%s>>>".formatted(utf16(name)));
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      places.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int end = pdf.length();
    pdf.append("xref\n0 6\n").append(places);
    pdf.append("trailer\n<</Size 6/Root 1 0 R/Info 5 0 R>>\nstartxref\n").append(end);
    return pdf.append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A text string with its byte order mark, in hexadecimal. */
  private static String utf16(String text) {
    return HexFormat.of().formatHex(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
  }
}
