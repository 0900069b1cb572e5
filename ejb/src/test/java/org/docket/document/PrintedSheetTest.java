package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.document.TemplateDefinition.Languages;
import org.docket.document.pdf.PageSetup;
import org.docket.document.pdf.PageSetup.Header;
import org.docket.document.pdf.PageSetup.Size;
import org.docket.document.pdf.PdfRenderer;
import org.docket.document.pdf.Pictures;
import org.docket.document.pdf.Sheet;
import org.docket.document.template.CompiledTemplate;
import org.docket.document.template.Shape;
import org.docket.document.template.TemplateEngine;
import org.docket.platform.Json;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;
import org.junit.jupiter.api.Test;

class PrintedSheetTest {

  private static final String BODY =
      """
      <table class="fields"><tr>#field($record.customer) #moment($record.receivedAt)</tr>
      #wide($record.address)</table>
      <h2>$record.parts.label</h2>
      <table class="lines"><thead><tr><th>$fn.t("Part", "配件")</th><th class="number">$fn.t("Quantity", "数量")</th>
      <th class="number">$fn.t("Amount", "金额")</th></tr></thead>
      #foreach($line in $record.parts)<tr><td>$line.part</td><td class="number">$line.qty</td><td class="number">$fn.number($line.amount, 2)</td></tr>#end
      <tr class="total"><td colspan="2">$fn.t("Total", "合计") $fn.capital($record.total)</td><td class="number">$fn.number($record.total, 2)</td></tr></table>
      #paragraph($record.symptom)
      #signatureStrip()
      """;

  private final PrintedSheet printed = new PrintedSheet();

  @Test
  void shouldPrintEachCopyWithHeadTitleNumberAndSignatures() throws IOException {
    TemplateDefinition template =
        template(List.of(Text.of("Copy 1 File", "第一联 存根"), Text.of("Copy 2 Customer", "第二联 客户")));
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      List<Sheet> sheets = printed.of(template, snapshot(), language);
      byte[] pdf = new PdfRenderer().render(sheets, Pictures.NONE);
      Files.createDirectories(Path.of("target/documents"));
      Files.write(Path.of("target/documents/sheet-" + language.getLanguage() + ".pdf"), pdf);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        String text = new PDFTextStripper().getText(document);
        assertThat(document.getNumberOfPages()).isEqualTo(2);
        assertThat(text).doesNotContain("Page 2", "第 2 页");
        if (language.equals(Locale.ENGLISH)) {
          assertThat(text).contains("Copy 2 Customer", "Page 1 of 1", "2026-11-09 08:40");
        } else {
          assertThat(text)
              .contains("第二联 客户", "第 1 页 / 共 1 页", "2026-11-09 08:40", "FB-202611-0007")
              .contains("壹仟贰佰叁拾肆元伍角整", "HD-YX-LC-REP01");
          PDFTextStripper inOrder = new PDFTextStripper();
          inOrder.setSortByPosition(true);
          assertThat(inOrder.getText(document).replaceAll("\\s+", ""))
              .contains("总负责人：营销中心", "流程协调控制部门：", "共1页之第1页");
        }
      }
    }
  }

  /** The letter of a legal entity: its logo, no larger than its place, and its address. */
  @Test
  void shouldCarryTheLogoAndAddressOfTheLegalEntity() throws IOException {
    TemplateDefinition letter = template(List.of(Text.same("")), Header.LETTERHEAD);
    ObjectNode snapshot = snapshot();
    ObjectNode company = snapshot.withObject("/company/m");
    company.set("address", FieldSnapshot.shown(Text.of("188 Jungong Road", "军工路 188 号")));
    company.putObject("logo");
    byte[] without = render(letter, snapshot);
    company.withObject("/logo").put("img", "logo");
    byte[] with = render(letter, snapshot);

    assertThat(images(without)).isEmpty();
    assertThat(images(with)).hasSize(1);
    PDRectangle place = images(with).get(0);
    assertThat(place.getWidth() / MILLIMETRE).isBetween(29.0, 31.0);
    assertThat(place.getHeight() / MILLIMETRE).isBetween(9.5, 10.5);
    try (PDDocument document = Loader.loadPDF(with)) {
      assertThat(new PDFTextStripper().getText(document)).contains("军工路 188 号");
    }
  }

  private static final double MILLIMETRE = 72 / 25.4;

  private byte[] render(TemplateDefinition template, ObjectNode snapshot) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB), "png", png);
    return new PdfRenderer()
        .render(
            printed.of(template, snapshot, Locale.SIMPLIFIED_CHINESE),
            id -> Optional.of(png.toByteArray()).filter(picture -> id.equals("logo")));
  }

  /** Where pictures stand on the first page. */
  private static List<PDRectangle> images(byte[] pdf) throws IOException {
    List<PDRectangle> places = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFGraphicsStreamEngine(document.getPage(0)) {
        @Override
        public void drawImage(PDImage image) {
          Matrix at = getGraphicsState().getCurrentTransformationMatrix();
          places.add(new PDRectangle(at.getScalingFactorX(), at.getScalingFactorY()));
        }

        @Override
        public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {}

        @Override
        public void clip(int rule) {}

        @Override
        public void moveTo(float x, float y) {}

        @Override
        public void lineTo(float x, float y) {}

        @Override
        public void curveTo(float a, float b, float c, float d, float e, float f) {}

        @Override
        public Point2D getCurrentPoint() {
          return new Point2D.Float();
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {}

        @Override
        public void strokePath() {}

        @Override
        public void fillPath(int rule) {}

        @Override
        public void fillAndStrokePath(int rule) {}

        @Override
        public void shadingFill(COSName shading) {}
      }.processPage(document.getPage(0));
    }
    return places;
  }

  private static TemplateDefinition template(List<Text> copies) {
    return template(copies, Header.CONTROLLED_DOCUMENT);
  }

  private static TemplateDefinition template(List<Text> copies, Header header) {
    Map<String, Shape> names = new HashMap<>();
    List.of("record", "document", "process", "edition", "company", "steps")
        .forEach(name -> names.put(name, Shape.open()));
    ProblemCollector problems = new ProblemCollector();
    CompiledTemplate body = new TemplateEngine().compile("body.vm", BODY, names, problems);
    assertThat(problems.problems()).isEmpty();
    MapNode root = new MapNode(Map.of(), Map.of(), Location.ofFile("a"));
    return new TemplateDefinition(
        "sheet",
        Text.of("Repair feedback sheet", "维修信息反馈单"),
        "form",
        null,
        null,
        PageSetup.of(Size.A4, false, header),
        true,
        copies,
        Languages.AS_ASKED,
        List.of(),
        Map.of(),
        null,
        null,
        "",
        Map.of(Locale.SIMPLIFIED_CHINESE, body, Locale.ENGLISH, body),
        new DefinitionSource(
            "template", "sheet", "p", root, Json.MAPPER.nullNode(), "p/a", "", List.of()));
  }

  private static ObjectNode snapshot() throws IOException {
    return (ObjectNode)
        Json.MAPPER.readTree(
            """
            {"record": {"m": {
               "customer": {"v": "1", "d": "上海申能电力设备有限公司", "t": {"en": "Customer", "zh": "单位详细名称"}},
               "receivedAt": {"v": "2026-11-09T08:40:00+08:00", "t": {"en": "Received at", "zh": "接报时间"}},
               "address": {"v": "上海市浦东新区张江高科技园区\\n科苑路 88 号", "t": {"en": "Site address", "zh": "服务地点"}},
               "symptom": {"v": "启动困难，排气管冒黑烟，高压油泵渗油。", "t": {"en": "The fault in detail", "zh": "具体的故障问题"}},
               "total": {"v": "1234.50", "n": true},
               "parts": {"t": {"en": "Parts", "zh": "更换配件"}, "l": [
                 {"m": {"part": {"v": "高压油泵总成 D9A-1101"}, "qty": {"v": "1", "n": true}, "amount": {"v": "1200", "n": true}}},
                 {"m": {"part": {"v": "密封垫"}, "qty": {"v": "3", "n": true}, "amount": {"v": "34.5", "n": true}}}]}}},
             "document": {"m": {"number": {"v": "FB-202611-0007"}, "title": {"v": "x", "d": {"en": "Repair feedback sheet", "zh": "维修信息反馈单"}},
               "verification": {"v": "http://localhost:8080/verify/ABCDEFGHJKLMNPQR"}, "issuedAt": {"v": "2026-11-10"}, "watermark": {"v": "x", "d": {"en": "PREVIEW", "zh": "预览"}}}},
             "process": {"m": {"title": {"v": "x", "d": {"en": "Customer repair handling", "zh": "客户报修处理流程"}}, "number": {"v": "HD-YX-LC-REP01"}, "version": {"v": "1"}, "effective": {"v": "2026-09-01"}, "owner": {"v": "x", "d": {"en": "Marketing", "zh": "营销中心"}}, "coordinator": {}}},
             "edition": {"m": {"number": {}}},
             "company": {"m": {"name": {"v": "x", "d": {"en": "East Power Co.", "zh": "华东动力股份有限公司"}}}},
             "steps": {"l": [
               {"m": {"title": {"v": "x", "d": {"en": "Repair on site", "zh": "上门服务"}}, "role": {"v": "x", "d": {"en": "Technician", "zh": "技术人员"}}, "name": {"v": "刘洋"}, "date": {"v": "2026-11-10T10:00:00+08:00"}, "outcome": {"v": "x", "d": {"en": "Solved", "zh": "已解决"}}, "opinion": {"v": ""}, "signature": {}}},
               {"m": {"title": {"v": "x", "d": {"en": "Customer signs", "zh": "客户签名确认"}}, "role": {"v": "x", "d": {"en": "Technician", "zh": "技术人员"}}, "name": {"v": "刘洋"}, "date": {"v": "2026-11-10T11:00:00+08:00"}, "outcome": {"v": "x", "d": {"en": "Done", "zh": "完成"}}, "opinion": {"v": "客户满意"}, "signature": {}}}]}}
            """);
  }
}
