package org.docket.record.importing;

import java.util.List;

/**
 * A sheet as it was found in a file.
 *
 * @param headingLine the row that the headings are in
 * @param rows how many follow
 * @param samples the first of them, as text
 */
public record FoundSheet(
    int sheet,
    String name,
    int headingLine,
    List<String> headings,
    int rows,
    List<List<String>> samples) {

  public FoundSheet {
    headings = List.copyOf(headings);
    samples = List.copyOf(samples);
  }
}
