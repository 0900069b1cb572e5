package org.docket.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docket.document.pdf.PageSetup.Header;
import org.docket.document.pdf.PageSetup.Size;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

  private static final PageSetup A4 = new PageSetup(Size.A4, false, Header.NONE);

  private final PdfRenderer renderer = new PdfRenderer();

  @Test
  void shouldRenderChineseWithPagesCounted() throws IOException {
    String body = "<h1>售后服务报告单</h1>" + "<p>柴油机高压油泵 <b>漏油</b></p>".repeat(90);
    byte[] pdf = renderer.render(sheet(body), Pictures.NONE);
    Files.createDirectories(Path.of("target/documents"));
    Files.write(Path.of("target/documents/chinese.pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("售后服务报告单", "柴油机高压油泵", "第 3 页 / 共 3 页");
    }
    assertThat(pdf.length).as("only the glyphs in use are embedded").isLessThan(200_000);
  }

  @Test
  void shouldLoadNothingFromFilesOrTheNetwork() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    String body =
        """
        <style>@import url('http://127.0.0.1:1/a.css'); p { background: url('file:///etc/passwd') }</style>
        <p>safe<img src="file:///etc/passwd"/><img src="http://127.0.0.1:1/x.png"/>
        <img src="docket-attachment:a1"/><iframe src="file:///etc/passwd"></iframe>
        <object data="file:///etc/passwd"></object><link rel="stylesheet" href="file:///etc/x.css"/></p>
        """;
    byte[] pdf =
        renderer.render(
            sheet(body),
            id -> {
              asked.incrementAndGet();
              return java.util.Optional.empty();
            });
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("safe").doesNotContain("root:");
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void shouldSayWhichDeclarationsItDrops() {
    assertThat(renderer.complaints(sheet("<style>p { display: flex; }</style><p>x</p>")))
        .anySatisfy(complaint -> assertThat(complaint).contains("flex"));
    assertThat(renderer.complaints(sheet("<p>x</p>"))).isEmpty();
  }

  private static Sheet sheet(String body) {
    return new Sheet(A4, Locale.SIMPLIFIED_CHINESE, "试", "", body, null);
  }
}
