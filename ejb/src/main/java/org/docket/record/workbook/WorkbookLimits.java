package org.docket.record.workbook;

/**
 * What a file may take, whatever it says of itself.
 *
 * @param parts files inside an XLSX
 * @param bytes of all its parts together, unpacked
 * @param ratio unpacked to packed, for a part that is larger than a megabyte
 * @param texts characters of the texts that cells share
 */
public record WorkbookLimits(
    int parts, long bytes, int ratio, int sheets, int rows, int columns, int texts) {

  public static final WorkbookLimits USUAL =
      new WorkbookLimits(1_000, 300L << 20, 150, 50, 100_000, 300, 20_000_000);
}
