package org.docket.document.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Puts a mark on a finished PDF; what is under it stays as it is. */
final class Stamp {

  private static final float MILLIMETRE = 72 / 25.4f;
  private static final float SIDE = 14 * MILLIMETRE;
  private static final float TOP = 7.2f * MILLIMETRE;
  private static final float SIZE = 8;
  private static final float PADDING = 3;
  private static final float LARGE = 120;
  private static final float FAINT = 0.16f;
  private static final float FAINTER = 0.09f;
  private static final float WIDEST = 0.8f;
  private static final Color PALE = new Color(0x40, 0x40, 0x40);
  private static final Color INK = new Color(0xA0, 0x1C, 0x1C);

  private final FontSet fonts;

  Stamp(FontSet fonts) {
    this.fonts = fonts;
  }

  byte[] on(byte[] pdf, PdfMark mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFont font = PDType0Font.load(document, fonts.bold(), true);
      for (PDPage page : document.getPages()) {
        draw(document, page, font, mark);
      }
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Words across each page from the one with this index on. */
  static void watermark(PDDocument document, int from, PDFont font, String words)
      throws IOException {
    for (int index = from; index < document.getNumberOfPages(); index++) {
      PDPage page = document.getPage(index);
      try (PDPageContentStream content =
          new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
        content.setNonStrokingColor(PALE);
        across(content, page.getMediaBox(), font, words, FAINTER);
      }
    }
  }

  private static void draw(PDDocument document, PDPage page, PDFont font, PdfMark mark)
      throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      content.setNonStrokingColor(INK);
      content.setStrokingColor(INK);
      corner(content, page.getMediaBox(), font, mark.corner());
      if (mark.across().isPresent()) {
        across(content, page.getMediaBox(), font, mark.across().get(), FAINT);
      }
    }
  }

  /** Above the head of the page, to the right. */
  private static void corner(
      PDPageContentStream content, PDRectangle page, PDFont font, String words) throws IOException {
    float width = font.getStringWidth(words) / 1000 * SIZE;
    float left = page.getUpperRightX() - SIDE - PADDING - width;
    float base = page.getUpperRightY() - TOP;
    content.setLineWidth(0.8f);
    content.addRect(left - PADDING, base - PADDING, width + 2 * PADDING, SIZE + 1.4f * PADDING);
    content.stroke();
    write(content, font, SIZE, Matrix.getTranslateInstance(left, base), words);
  }

  private static void across(
      PDPageContentStream content, PDRectangle page, PDFont font, String words, float strength)
      throws IOException {
    PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
    faint.setNonStrokingAlphaConstant(strength);
    content.setGraphicsStateParameters(faint);
    float unit = font.getStringWidth(words) / 1000;
    float size = Math.min(LARGE, page.getWidth() * WIDEST / unit);
    float width = unit * size;
    Matrix place =
        Matrix.getRotateInstance(
            Math.PI / 6,
            page.getWidth() / 2 - width * 0.43f,
            page.getHeight() / 2 - width * 0.25f - size / 3);
    write(content, font, size, place, words);
  }

  private static void write(
      PDPageContentStream content, PDFont font, float size, Matrix place, String words)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.setTextMatrix(place);
    content.showText(words);
    content.endText();
  }
}
