package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docket.document.DocumentPrints.Offset;
import org.docket.document.pdf.GlyphInspector;
import org.docket.document.pdf.PageSetup;
import org.docket.document.pdf.PageSetup.Header;
import org.docket.document.pdf.PageSetup.Size;
import org.docket.document.pdf.PdfRenderer;
import org.docket.document.pdf.Pictures;
import org.docket.document.pdf.Sheet;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Papers of other sizes than A4, and printers that draw them in askew. */
class PapersTest {

  private static final double POINTS = 72 / 25.4;
  private static final Path OUT = Path.of("target/documents");

  private final PdfRenderer renderer = new PdfRenderer();

  @ParameterizedTest
  @CsvSource({
    "A3, false, 297, 420",
    "A4, true, 297, 210",
    "A5, false, 148, 210",
    "Letter, false, 216, 279",
    "241x140, false, 241, 140",
    "241x93, false, 241, 93",
  })
  void shouldPrintOnThePaperThatIsAskedFor(String size, boolean across, int width, int height)
      throws IOException {
    PageSetup setup = PageSetup.of(Size.of(size), across, Header.NONE);
    byte[] pdf = renderer.render(List.of(sheet(setup, "<p>借款单</p>")), Pictures.NONE);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      PDRectangle paper = document.getPage(0).getMediaBox();
      assertThat((double) paper.getWidth()).isEqualTo(width * POINTS, within(1.0));
      assertThat((double) paper.getHeight()).isEqualTo(height * POINTS, within(1.0));
      assertThat(new PDFTextStripper().getText(document)).contains("借款单", "第 1 页 / 共 1 页");
    }
  }

  @Test
  void shouldPrintNothingButItsBodyOnALabel() throws IOException {
    byte[] pdf =
        renderer.render(List.of(sheet(PageSetup.label(100, 40), "<p>旧件 0001</p>")), Pictures.NONE);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo("旧件 0001");
    }
  }

  @Test
  void shouldMoveWhatIsPrintedByMillimetresAndLeaveTheStoredFileAlone() throws IOException {
    PageSetup setup = PageSetup.of(Size.THIRD_FORM, false, Header.NONE);
    String mark = "<div style=\"width: 20mm; height: 10mm; background: #000\"></div>";
    byte[] pdf = renderer.render(List.of(sheet(setup, mark)), Pictures.NONE);

    byte[] moved = renderer.moved(pdf, 5, 3);

    int[] before = topLeftOfBlack(pdf);
    int[] after = topLeftOfBlack(moved);
    assertThat(before[0]).isCloseTo(7 * 8, within(2));
    assertThat(after[0] - before[0]).isCloseTo(5 * 8, within(1));
    assertThat(after[1] - before[1]).isCloseTo(3 * 8, within(1));
    Files.createDirectories(OUT);
    Files.write(OUT.resolve("moved.pdf"), moved);
    assertThat(renderer.moved(pdf, 0, 0)).isEqualTo(pdf);
  }

  @Test
  void shouldNotMoveAPageOffThePaper() {
    assertThatThrownBy(() -> new Offset(21, 0))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("document.offset");
    assertThatThrownBy(() -> new Offset(0, Double.NaN)).hasMessageContaining("document.offset");
  }

  @Test
  void shouldTellEachCharacterThatNoFaceHasOnceWithItsPlace() {
    ProblemCollector problems = new ProblemCollector();

    GlyphInspector.inspect("a.vm", "<p>质保 ✓ é 壹\n 🚚 和 🚚</p>", problems);

    assertThat(problems.problems())
        .extracting(problem -> problem.location().line() + ":" + problem.location().column())
        .contains("2:2")
        .doesNotHaveDuplicates();
    assertThat(problems.problems()).extracting(Problem::code).containsOnly("template.glyph");
    assertThat(problems.problems().toString()).doesNotContain("质").doesNotContain("壹");
  }

  @ParameterizedTest
  @CsvSource({"&#x1F69A;, 1:4", "&#128666;, 1:4"})
  void shouldTellACharacterThatIsWrittenAsAnEntity(String entity, String place) {
    ProblemCollector problems = new ProblemCollector();

    GlyphInspector.inspect("a.vm", "<p>" + entity + " &nbsp; &#160; &euro; &yen;</p>", problems);

    assertThat(problems.problems())
        .extracting(problem -> problem.location().line() + ":" + problem.location().column())
        .containsExactly(place);
  }

  /** Eight pixels a millimetre. */
  private static int[] topLeftOfBlack(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 8 * 25.4f);
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          if ((image.getRGB(x, y) & 0xFF) < 40) {
            return new int[] {x, y};
          }
        }
      }
    }
    throw new AssertionError("Nothing black on the page");
  }

  private static Sheet sheet(PageSetup setup, String body) {
    return new Sheet(setup, Locale.SIMPLIFIED_CHINESE, "试", "", body, null);
  }
}
