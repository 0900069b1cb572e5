package org.docket.document.template;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageConfig;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import org.docket.problem.ProblemException;

/** Barcodes and QR codes as pictures inside a document. */
final class CodeImages {

  static final int MAX_TEXT = 500;

  private CodeImages() {}

  /** Code 128, one pixel per module; it is stretched to its size on paper. */
  static String barcode(String text) {
    return image(text, BarcodeFormat.CODE_128, 0, 40);
  }

  static String qr(String text) {
    return image(text, BarcodeFormat.QR_CODE, 0, 0);
  }

  private static String image(String text, BarcodeFormat format, int width, int height) {
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      throw new ProblemException(
          TemplateProblems.arguments(
              format == BarcodeFormat.QR_CODE ? "qr" : "barcode", "1…" + MAX_TEXT + " characters"));
    }
    try {
      Map<EncodeHintType, Object> hints =
          Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8");
      BitMatrix bits = new MultiFormatWriter().encode(text, format, width, height, hints);
      return dataUri(enlarge(bits, format == BarcodeFormat.QR_CODE ? 8 : 4, 1));
    } catch (WriterException | IllegalArgumentException e) {
      throw new ProblemException(
          TemplateProblems.arguments("barcode", "letters, digits and punctuation (Code 128)"), e);
    }
  }

  /** Viewers smooth small pictures when they enlarge them; sharp edges need pixels. */
  private static BitMatrix enlarge(BitMatrix bits, int factor, int quiet) {
    int across = (bits.getWidth() + 2 * quiet) * factor;
    int down = bits.getHeight() == 40 ? 40 : (bits.getHeight() + 2 * quiet) * factor;
    boolean flat = bits.getHeight() == 40;
    BitMatrix large = new BitMatrix(across, down);
    for (int x = 0; x < bits.getWidth(); x++) {
      for (int y = 0; y < (flat ? 1 : bits.getHeight()); y++) {
        if (bits.get(x, y)) {
          int top = flat ? 0 : (y + quiet) * factor;
          large.setRegion((x + quiet) * factor, top, factor, flat ? down : factor);
        }
      }
    }
    return large;
  }

  private static String dataUri(BitMatrix bits) {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      MatrixToImageWriter.writeToStream(bits, "PNG", png, new MatrixToImageConfig());
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
