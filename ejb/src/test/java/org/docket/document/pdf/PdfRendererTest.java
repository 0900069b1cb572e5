package org.docket.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docket.document.pdf.PageSetup.Header;
import org.docket.document.pdf.PageSetup.Size;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

  private static final PageSetup A4 = PageSetup.of(Size.A4, false, Header.NONE);

  private final PdfRenderer renderer = new PdfRenderer();

  @Test
  void shouldRenderChineseWithPagesCounted() throws IOException {
    String body = "<h1>售后服务报告单</h1>" + "<p>柴油机高压油泵 <b>漏油</b></p>".repeat(90);
    byte[] pdf = renderer.render(List.of(sheet(body)), Pictures.NONE);
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
  void shouldRepeatTheHeadOfATableOnEveryPage() throws IOException {
    String body =
        "<table class=\"lines\"><thead><tr><th>零件号</th></tr></thead>"
            + "<tr><td>油泵</td></tr>".repeat(90)
            + "</table>";
    try (PDDocument document =
        Loader.loadPDF(renderer.render(List.of(sheet(body)), Pictures.NONE))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        assertThat(text).containsOnlyOnce("零件号").contains("油泵").startsWith("零件号");
      }
    }
  }

  @Test
  void shouldEmbedEachFaceAsASubset() throws IOException {
    byte[] pdf = renderer.render(List.of(sheet("<p>油泵 <b>漏油</b></p>")), Pictures.NONE);
    Set<String> faces = new HashSet<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDResources resources = document.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
        faces.add(font.getName());
      }
    }
    assertThat(faces).hasSize(2);
  }

  @Test
  void shouldLoadNothingFromFilesOrTheNetwork() throws IOException {
    Set<String> asked = new HashSet<>();
    String body =
        """
        <style>@import url('http://127.0.0.1:1/a.css'); p { background: url('file:///etc/passwd') }</style>
        <p>safe<img src="file:///etc/passwd"/><img src="http://127.0.0.1:1/x.png"/>
        <img src="docket-attachment:a1"/><iframe src="file:///etc/passwd"></iframe>
        <object data="file:///etc/passwd"></object><link rel="stylesheet" href="file:///etc/x.css"/></p>
        """;
    byte[] pdf =
        renderer.render(
            List.of(sheet(body)),
            id -> {
              asked.add(id);
              return java.util.Optional.empty();
            });
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("safe").doesNotContain("root:");
    }
    assertThat(asked).containsExactly("a1");
  }

  private static Sheet sheet(String body) {
    return new Sheet(A4, Locale.SIMPLIFIED_CHINESE, "试", "", body, null);
  }
}
