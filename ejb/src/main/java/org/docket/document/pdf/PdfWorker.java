package org.docket.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Renders one document at a time with its own parsed fonts. For one thread at a time. */
final class PdfWorker {

  static final String ATTACHMENT = "docket-attachment:";

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final FontSet fonts = new FontSet();
  private final Stamp stamp = new Stamp(fonts);
  private final SearchableText searchable = new SearchableText(fonts.regular());

  /** One file; each sheet begins a page and counts its own pages. */
  byte[] render(List<Sheet> sheets, Pictures pictures) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pictures known = pictures.remembered();
    try (PDDocument document = new PDDocument()) {
      PDFont light = PDType0Font.load(document, fonts.regular(), true);
      PDFontSupplier regular = new PDFontSupplier(light);
      PDFont heavy = PDType0Font.load(document, fonts.bold(), true);
      PDFontSupplier bold = new PDFontSupplier(heavy);
      for (Sheet sheet : sheets) {
        PdfRendererBuilder builder = builder(sheet, known);
        builder.usePDDocument(document);
        builder.useSVGDrawer(new SvgPictures(document, light, heavy));
        builder.useFont(regular, FontSet.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(bold, FontSet.FAMILY, 700, FontStyle.NORMAL, true);
        int pages = document.getNumberOfPages();
        append(builder, pages);
        if (sheet.watermark() != null) {
          Stamp.watermark(document, pages, heavy, sheet.watermark());
        }
      }
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return searchable.repair(out.toByteArray());
  }

  /** The same file with a mark on every page. */
  byte[] mark(byte[] pdf, PdfMark mark) {
    return searchable.repair(stamp.on(pdf, mark));
  }

  byte[] moved(byte[] pdf, double right, double down) {
    return searchable.repair(Placement.moved(pdf, right, down));
  }

  private static PdfRendererBuilder builder(Sheet sheet, Pictures pictures) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useUriResolver((base, uri) -> allowed(uri) ? uri : null);
    builder.useProtocolsStreamImplementation(
        uri -> new PictureStream(picture(uri, pictures)), "docket-attachment");
    builder.useHttpStreamImplementation(uri -> new PictureStream(new byte[0]));
    builder.withDiagnosticConsumer(ignored -> {});
    builder.withW3cDocument(HtmlPage.of(sheet), "docket:/");
    builder.withProducer("Docket");
    builder.useReplacementText("\u25A1");
    return builder;
  }

  private static void append(PdfRendererBuilder builder, int pagesBefore) throws IOException {
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      PageBounds.checkPages(pagesBefore + renderer.getRootBox().getLayer().getPages().size());
      renderer.createPDFWithoutClosing();
    }
  }

  /** Nothing from files or the network, whatever a template or a value says. */
  private static boolean allowed(String uri) {
    return uri.startsWith(ATTACHMENT);
  }

  private static byte[] picture(String uri, Pictures pictures) {
    return pictures.find(uri.substring(ATTACHMENT.length())).orElseGet(() -> new byte[0]);
  }

  private static final class PictureStream implements com.openhtmltopdf.extend.FSStream {

    private final byte[] bytes;

    PictureStream(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
