package org.docket.document;

import java.util.List;
import java.util.Locale;

/**
 * A sheet of labels, one for each row of a table of the record; lengths are millimetres.
 *
 * @param each key of the table
 * @param across how many stand beside each other
 * @param down how many stand below each other on one sheet
 * @param width of a label
 * @param height of a label
 * @param gap between labels, both ways
 */
record LabelSheet(String each, int across, int down, int width, int height, int gap) {

  int fullWidth() {
    return across * width + (across - 1) * gap;
  }

  int fullHeight() {
    return down * height + (down - 1) * gap;
  }

  /** The labels in rows, a new page after each full sheet; those that are blank take no place. */
  String html(List<String> labels) {
    List<String> shown = labels.stream().filter(label -> !label.isBlank()).toList();
    StringBuilder html = new StringBuilder();
    int perSheet = across * down;
    for (int first = 0; first < Math.max(1, shown.size()); first += perSheet) {
      boolean last = first + perSheet >= shown.size();
      html.append(
          "<table class=\"labels%s\" style=\"width: %dmm\">"
              .formatted(last ? "" : " full", fullWidth()));
      sheet(html, shown.subList(first, Math.min(first + perSheet, shown.size())));
      html.append("</table>");
    }
    return html.toString();
  }

  private void sheet(StringBuilder html, List<String> labels) {
    for (int first = 0; first < labels.size(); first += across) {
      if (first > 0 && gap > 0) {
        html.append(
            "<tr><td colspan=\"%d\" style=\"height: %dmm\"></td></tr>"
                .formatted(2 * across - 1, gap));
      }
      html.append("<tr>");
      for (int i = 0; i < across; i++) {
        if (i > 0 && gap > 0) {
          html.append("<td style=\"width: %dmm\"></td>".formatted(gap));
        }
        String label = first + i < labels.size() ? labels.get(first + i) : "";
        html.append(
            String.format(
                Locale.ROOT,
                "<td style=\"width: %1$dmm\"><div class=\"label\" style=\"width: %1$dmm; height:"
                    + " %2$dmm\">%3$s</div></td>",
                width,
                height,
                label));
      }
      html.append("</tr>");
    }
  }
}
