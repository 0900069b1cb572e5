package org.docket.document.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages as pictures of dots, for places that cannot show a PDF. */
final class PagePicture {

  private PagePicture() {}

  /** The first page as PNG, so many pixels wide. */
  static byte[] first(byte[] pdf, int width) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      float scale = width / document.getPage(0).getCropBox().getWidth();
      BufferedImage image = new PDFRenderer(document).renderImage(0, scale, ImageType.RGB);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      if (!ImageIO.write(image, "png", png)) {
        throw new IllegalStateException("This JVM writes no PNG");
      }
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
