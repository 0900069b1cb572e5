package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docket.definition.CompiledSet;
import org.docket.definition.ShippedPacks;
import org.docket.document.pdf.PageSetup;
import org.docket.document.pdf.PdfRenderer;
import org.docket.document.pdf.Pictures;
import org.docket.document.pdf.Sheet;
import org.docket.document.template.View;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups;
import org.docket.platform.Json;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;

/** The shipped sheet of the gallery, filled with a record: kinds as templates print them. */
class PrintedFieldsTest {

  private static final CompiledSet SHIPPED = Compilers.loader().load(ShippedPacks.all()).require();
  private static final FormDefinition GALLERY =
      SHIPPED.require(FormDefinition.class, "field-gallery");

  private static String body(Locale language) throws IOException {
    ObjectNode data =
        (ObjectNode)
            Json.MAPPER.readTree(
                """
                {"name": "示例", "area": {"code": "injector", "path": ["fuel", "injection", "injector"]},
                 "findings": "<h2>喷油器</h2><ul><li>漏油 <strong>严重</strong></li></ul><p>a&lt;b<br>c</p><script>alert(1)</script><img src='file:///etc/passwd'>"}
                """);
    ObjectNode record =
        new FieldSnapshot(Lookups.NOTHING, key -> GALLERY).fields(GALLERY, data, Values.none());
    TemplateDefinition template = SHIPPED.require(TemplateDefinition.class, "gallery-sheet");
    return template.body(language).fill(Map.of("record", View.of(record, language)), language);
  }

  @Test
  void shouldPrintALevelOfATreeByItsNameInTheLanguageOfThePage() throws IOException {
    assertThat(body(Locale.SIMPLIFIED_CHINESE))
        .contains("燃油系统 / 喷射装置 / 喷油器")
        .contains("<th>系统</th><td>燃油系统 / 喷射装置</td><th>零件</th><td>喷油器（injector）</td>");
    assertThat(body(Locale.ENGLISH))
        .contains(
            "<th>System</th><td>Fuel system / Injection</td><th>Part</th><td>Injector (injector)</td>");
  }

  @Test
  void shouldPrintRichTextWithItsMarkupAndNothingElse() throws IOException {
    String body = body(Locale.SIMPLIFIED_CHINESE);

    assertThat(body)
        .contains("<h2>喷油器</h2><ul><li>漏油 <strong>严重</strong></li></ul><p>a&lt;b<br />c</p>")
        .doesNotContain("script", "alert", "passwd", "<img");
    Sheet sheet =
        new Sheet(
            PageSetup.of(PageSetup.Size.A4, false, PageSetup.Header.LETTERHEAD),
            Locale.SIMPLIFIED_CHINESE,
            "示例",
            "",
            body,
            null);
    byte[] pdf = new PdfRenderer().render(List.of(sheet), Pictures.NONE);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("漏油 严重", "a<b");
    }
  }
}
