package org.docket.document.template;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.docket.problem.ProblemException;

/**
 * Barcodes and QR codes as drawings inside a document: sharp at every size, and nothing to be
 * encoded as a picture, which took half the time of printing a page.
 */
final class CodeDrawing {

  static final int MAX_TEXT = 500;

  private CodeDrawing() {}

  /**
   * Code 128.
   *
   * @param width in mm
   * @param height in mm
   */
  static String barcode(String text, int width, int height) {
    return drawn(encoded(text, BarcodeFormat.CODE_128, 1), width, height);
  }

  /**
   * @param size in mm
   */
  static String qr(String text, int size) {
    return drawn(encoded(text, BarcodeFormat.QR_CODE, 0), size, size);
  }

  private static BitMatrix encoded(String text, BarcodeFormat format, int height) {
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      throw new ProblemException(
          TemplateProblems.arguments(
              format == BarcodeFormat.QR_CODE ? "qr" : "barcode", "1…" + MAX_TEXT + " characters"));
    }
    try {
      Map<EncodeHintType, Object> hints =
          Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8");
      return new MultiFormatWriter().encode(text, format, 0, height, hints);
    } catch (WriterException | IllegalArgumentException e) {
      throw new ProblemException(
          TemplateProblems.arguments("barcode", "letters, digits and punctuation (Code 128)"), e);
    }
  }

  /**
   * One path with a rectangle for each run of dark modules. A module is the unit of the drawing;
   * one of white is left around, above and below only where there is room for it.
   */
  private static String drawn(BitMatrix bits, int width, int height) {
    int across = bits.getWidth() + 2;
    boolean flat = bits.getHeight() == 1;
    BigDecimal down = BigDecimal.valueOf((double) across * height / width);
    String tall = down.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < bits.getHeight(); y++) {
      String top = flat ? "0" : Integer.toString(y + 1);
      String bottom = flat ? tall : Integer.toString(y + 2);
      for (int x = 0; x < bits.getWidth(); x++) {
        int first = x;
        while (x < bits.getWidth() && bits.get(x, y)) {
          x++;
        }
        if (x > first) {
          String left = (first + 1) + " ";
          path.append('M').append(left).append(top).append('H').append(x + 1);
          path.append('V').append(bottom).append('H').append(left.strip()).append('Z');
        }
      }
    }
    return "<svg width=\"%d\" height=\"%s\" style=\"display:inline-block;width:%dmm;height:%dmm\"><path fill=\"#000000\" d=\"%s\"/></svg>"
        .formatted(across, tall, width, height, path);
  }
}
