package org.docket.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;

/** Moves what is printed on its paper. */
final class Placement {

  static final float MILLIMETRE = 72 / 25.4f;

  private Placement() {}

  static byte[] moved(byte[] pdf, double right, double down) {
    Matrix move =
        Matrix.getTranslateInstance((float) right * MILLIMETRE, (float) -down * MILLIMETRE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        try (PDPageContentStream before =
            new PDPageContentStream(document, page, AppendMode.PREPEND, true)) {
          before.transform(move);
        }
      }
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
