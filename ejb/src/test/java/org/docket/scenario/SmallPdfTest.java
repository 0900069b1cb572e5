package org.docket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** The page that scenarios enclose is one that other programs read. */
class SmallPdfTest {

  private static final int WHITE = 0xFFFFFFFF;

  @Test
  void shouldBeAPageWithTheNameAsTitleAndALine() throws IOException {
    try (PDDocument document = Loader.loadPDF(SmallPdf.of("鉴定报告.pdf"))) {
      BufferedImage page = new PDFRenderer(document).renderImage(0);

      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("鉴定报告.pdf");
      assertThat(page.getRGB(300, 842 - 700)).isNotEqualTo(WHITE);
      assertThat(page.getRGB(300, 842 - 600)).isEqualTo(WHITE);
    }
  }
}
