package org.docket.document.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Rectangle;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.w3c.dom.Element;

/** Lets the renderer of pages draw our charts, with the faces of the page. */
final class SvgPictures implements SVGDrawer {

  private final PDDocument document;
  private final PDFont regular;
  private final PDFont bold;

  SvgPictures(PDDocument document, PDFont regular, PDFont bold) {
    this.document = document;
    this.regular = regular;
    this.bold = bold;
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dots) {
    double natural = SvgForm.number(svg, "width", 100);
    double naturalHeight = SvgForm.number(svg, "height", 100);
    double scale = width > 0 ? width / natural : height > 0 ? height / naturalHeight : dots;
    return new Picture(
        svg, (int) Math.round(natural * scale), (int) Math.round(naturalHeight * scale));
  }

  private final class Picture implements SVGImage {
    private final Element svg;
    private final int width;
    private final int height;

    private Picture(Element svg, int width, int height) {
      this.svg = svg;
      this.width = width;
      this.height = height;
    }

    @Override
    public int getIntrinsicWidth() {
      return width;
    }

    @Override
    public int getIntrinsicHeight() {
      return height;
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      try {
        PDFormXObject form = SvgForm.of(svg, document, regular, bold);
        Rectangle place = new Rectangle((int) x, (int) y, width, height);
        PdfBoxOutputDevice pdf = (PdfBoxOutputDevice) device;
        float dots = pdf.getDotsPerPoint();
        pdf.drawPdfAsImage(
            form, place, form.getBBox().getWidth() * dots, form.getBBox().getHeight() * dots);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

  @Override
  public void addFontStream(
      FSSupplier<InputStream> file, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() {}
}
