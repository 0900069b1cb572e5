package org.docket.bench.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.docket.document.pdf.PageSetup;
import org.docket.document.pdf.PageSetup.Header;
import org.docket.document.pdf.PageSetup.Size;
import org.docket.document.pdf.PdfRenderer;
import org.docket.document.pdf.Pictures;
import org.docket.document.pdf.Sheet;

/** The same order as a page: by Docket, by openhtmltopdf alone, by a browser. */
final class PageSpeed {

  private static final String FAMILY = "Noto Sans SC";
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final PdfRenderer renderer = new PdfRenderer();
  private final TrueTypeFont regular = parse("NotoSansSC_400Regular.ttf");
  private final TrueTypeFont bold = parse("NotoSansSC_700Bold.ttf");

  PageSpeed() {
    XRLog.setLoggingEnabled(false);
  }

  /** As the product prints: embedded subsets, text that can be found, page x of y. */
  byte[] docket(String body) {
    PageSetup paper = PageSetup.of(Size.A4, false, Header.NONE);
    Sheet sheet = new Sheet(paper, Locale.SIMPLIFIED_CHINESE, "配件订单", "", body, null);
    return renderer.render(List.of(sheet), Pictures.NONE);
  }

  /** Only the renderer, with faces that are parsed once. */
  byte[] bare(String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.useFont(font(document, regular), FAMILY, 400, FontStyle.NORMAL, true);
      builder.useFont(font(document, bold), FAMILY, 700, FontStyle.NORMAL, true);
      builder.withHtmlContent(SampleOrder.page(body), "docket:/");
      try (var pages = builder.buildPdfRenderer()) {
        pages.createPDFWithoutClosing();
      }
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static PDFontSupplier font(PDDocument document, TrueTypeFont face) throws IOException {
    return new PDFontSupplier(PDType0Font.load(document, face, true));
  }

  /** Pages a second of a browser that is started for each; empty where there is none. */
  Optional<Double> browser(String body, int pages) {
    Optional<String> program =
        BROWSERS.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
    return program.map(path -> printedBy(path, body, pages));
  }

  private static double printedBy(String program, String body, int pages) {
    try {
      Path folder = Files.createTempDirectory("docket-bench-print");
      Path html = folder.resolve("order.html");
      Files.writeString(html, SampleOrder.page(body));
      long began = System.nanoTime();
      for (int i = 0; i < pages; i++) {
        Path pdf = folder.resolve("order-" + i + ".pdf");
        Process process =
            new ProcessBuilder(
                    program,
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--print-to-pdf=" + pdf,
                    html.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || !Files.exists(pdf)) {
          process.destroyForcibly();
          throw new IllegalStateException("The browser printed nothing; see " + folder);
        }
      }
      return pages * 1e9 / (System.nanoTime() - began);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static TrueTypeFont parse(String file) {
    try (InputStream stream = PdfRenderer.class.getResourceAsStream("/fonts/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("The font is missing: " + file);
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
