package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docket.document.pdf.PageSetup;
import org.docket.document.pdf.PageSetup.Header;
import org.docket.document.pdf.PageSetup.Size;
import org.docket.document.pdf.PdfRenderer;
import org.docket.document.pdf.Pictures;
import org.docket.document.pdf.Sheet;
import org.docket.document.template.Shape;
import org.docket.document.template.TemplateEngine;
import org.docket.document.template.View;
import org.docket.platform.Json;
import org.docket.problem.ProblemCollector;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file of the folder is a template written by an enemy that passes when it is published and
 * filled, and aims at what makes the pages: it is refused as too large, or prints little in little
 * time and nothing that it has no right to.
 */
class HostilePagesTest {

  private static final Path FOLDER = Path.of("src/test/resources/hostile-pages");
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Set<String> PRINTED =
      Set.of("wide-cell.vm", "file-names.vm", "reaches-out.vm");

  private static final String NAMES =
      """
      {"m": {
        "path": {"v": "file:///etc/passwd"},
        "files": {"l": [
          {"v": "<script>alert(1)</script>.pdf"},
          {"v": "\\"><img src=\\"file:///etc/passwd\\">.pdf"},
          {"v": "${record.class}.pdf"},
          {"v": "#set($x = 42 * 42)$x #evaluate('$x').pdf"},
          {"v": "../../../etc/passwd"},
          {"v": "invoice\\u202efdp.exe"},
          {"v": "nul\\u0000\\u0007\\ufffe.pdf"},
          {"v": "%s.pdf"}]}}}
      """
          .formatted("很长".repeat(2000));

  private final TemplateEngine engine = new TemplateEngine();
  private final PdfRenderer renderer = new PdfRenderer();

  @TestFactory
  Stream<DynamicTest> shouldHold() throws IOException {
    List<Path> cases;
    try (Stream<Path> files = Files.list(FOLDER)) {
      cases = files.sorted().toList();
    }
    return cases.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> assertTimeout(LONGEST, () -> hold(file))));
  }

  private void hold(Path file) throws IOException {
    String name = file.getFileName().toString();
    String html = filled(name, Files.readString(file));
    PageSetup paper = PageSetup.of(Size.A4, false, Header.NONE);
    Sheet sheet = new Sheet(paper, Locale.ENGLISH, "x", "", html, null);
    try {
      byte[] pdf = renderer.render(List.of(sheet), Pictures.NONE);
      assertThat(PRINTED).contains(name);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertThat(document.getNumberOfPages()).isLessThan(10);
        assertThat(new PDFTextStripper().getText(document)).doesNotContain("root:", "1764");
      }
    } catch (ProblemException held) {
      assertThat(held.first().code()).isEqualTo("document.too-large");
      assertThat(PRINTED).doesNotContain(name);
    }
  }

  private String filled(String name, String body) {
    ProblemCollector problems = new ProblemCollector();
    var template = engine.compile(name, body, Map.of("record", Shape.open()), problems);
    problems.throwIfAny();
    View record = View.of(Json.read(NAMES), Locale.ENGLISH);
    String html = template.fill(Map.of("record", record), Locale.ENGLISH);
    assertThat(html).doesNotContain("<script", "<img src=\"file:///etc/passwd\">");
    return html;
  }
}
