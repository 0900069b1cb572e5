package org.docket.document.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docket.approval.ProcessSheet;
import org.docket.approval.swimlane.FlowChart;
import org.docket.approval.swimlane.FlowChart.Node;
import org.docket.definition.Definitions;
import org.docket.definition.PackFiles;
import org.docket.definition.ShippedPacks;
import org.docket.document.TemplateDefinition;
import org.docket.document.TemplateSample;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.record.job.JobClaim;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The handbook of the shipped packs. */
class HandbookTest {

  private static final Actor ADMINISTRATOR =
      new Actor(new UUID(0, 0), "test", "Test", Locale.SIMPLIFIED_CHINESE, true);

  /** Of a page of a sheet, with the line of column titles. */
  private static final int LINES_OF_HEAD = 8;

  private static World world;

  @BeforeAll
  static void open() {
    world = World.of(ShippedPacks.all());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static <T> T asked(World in, Supplier<T> question) {
    return in.get(CurrentUser.class).runAs(ADMINISTRATOR, () -> in.database().call(question));
  }

  private static List<ProcessSheet> sheets() {
    return asked(world, () -> world.get(Handbook.class).contents()).sheets();
  }

  private static ProcessSheet sheet(World in, String process) {
    return asked(in, () -> in.get(Handbook.class).sheet(process));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void shouldNumberTheBoxesAsTheRowsOfTheMatrix() {
    assertThat(sheets()).hasSizeGreaterThan(20);
    for (ProcessSheet sheet : sheets()) {
      List<String> boxes =
          sheet.chart().map(FlowChart::nodes).orElse(List.of()).stream()
              .map(Node::number)
              .filter(number -> !number.isEmpty())
              .distinct()
              .toList();

      assertThat(sheet.matrix().rows())
          .as(sheet.process().key())
          .extracting(ProcessSheet.Row::number)
          .containsExactlyInAnyOrderElementsOf(boxes);
    }
  }

  /** As somebody reads it who has the chart beside it. */
  @Test
  void shouldListStepsByNumberAndEachParticipantOnce() {
    for (ProcessSheet sheet : sheets()) {
      assertThat(sheet.matrix().columns())
          .as(sheet.process().key())
          .extracting(ProcessSheet.Column::title)
          .doesNotHaveDuplicates();
      assertThat(sheet.matrix().rows())
          .as(sheet.process().key())
          .extracting(row -> Double.valueOf(row.number().replaceAll("[^0-9.].*", "")))
          .isSorted();
      assertThat(sheet.matrix().rows())
          .as(sheet.process().key())
          .extracting(row -> row.how().zh())
          .noneMatch(how -> how.matches(".*[。？]；.*"));
    }
  }

  /** A reader knows the form, not how it is configured. */
  @Test
  void shouldTellHowNumbersAreMadeInWordsOfTheForm() {
    List<NumberRule> all = asked(world, () -> world.get(Handbook.class).contents()).series();

    NumberRule contracts =
        all.stream().filter(rule -> rule.key().equals("contract")).findFirst().orElseThrow();
    assertThat(contracts.pattern().zh()).isEqualTo("HT-{归档区域代码}-{年}-{000}");
    assertThat(contracts.pattern().en()).isEqualTo("HT-{Area code}-{year}-{000}");
    assertThat(contracts.per().zh()).isEqualTo("归档区域代码");
    assertThat(all)
        .allSatisfy(
            rule -> {
              assertThat(rule.pattern().zh()).as(rule.key()).doesNotContainPattern("\\{[A-Za-z]");
              assertThat(rule.per().zh()).as(rule.key()).doesNotContainPattern("[A-Za-z]");
            });
  }

  @Test
  void shouldTakeAccountableAndExecutingFromTheChain() {
    ProcessSheet sheet = sheet(world, "EXP-01");

    assertThat(letters(sheet, "1")).containsValue("E").doesNotContainValue("A");
    assertThat(letters(sheet, "3")).containsValue("A").doesNotContainValue("E");
  }

  private static Map<String, String> letters(ProcessSheet sheet, String number) {
    return sheet.matrix().rows().stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .orElseThrow()
        .letters();
  }

  /** Who is asked and who is told may stand in the pack; who answers for it never does. */
  @Test
  void shouldShowWhoIsConsultedAndInformedAsThePackSays() {
    ProcessSheet development = sheet(world, "SAL-1.9");
    ProcessSheet plan = sheet(world, "SAL-1.9-2");

    assertThat(letters(development, "4"))
        .containsEntry("special", "C")
        .containsEntry("methods", "C");
    assertThat(letters(development, "1")).containsEntry("dealer", "I");
    assertThat(letters(development, "2")).containsEntry("special", "I");
    assertThat(letters(plan, "10")).containsEntry("region", "C");
  }

  /** The unit does the work and its own head releases it; no other unit approves. */
  @Test
  void shouldShowTheDealerAsExecutingAndAccountableWhereItsHeadReleases() {
    assertThat(letters(sheet(world, "SAL-1.9"), "6"))
        .containsEntry("dealer", "A,E")
        .containsEntry("region", "C")
        .containsEntry("special", "I");
    assertThat(letters(sheet(world, "SAL-1.9-2"), "10")).containsEntry("dealer", "A,E");
  }

  @Test
  void shouldChangeWithTheChain() {
    try (World changed = World.of(checkedByTheCashier())) {
      ProcessSheet before = sheet(world, "EXP-01");
      ProcessSheet after = sheet(changed, "EXP-01");

      assertThat(letters(before, "3")).isNotEqualTo(letters(after, "3"));
      assertThat(letters(after, "3")).containsEntry("cashier", "A,E");
      assertThat(changed.get(Definitions.class).live().hash())
          .isNotEqualTo(world.get(Definitions.class).live().hash());
    }
  }

  /** The step <i>check</i> of travel expenses is decided by the cashier instead of approved. */
  private static Collection<PackFiles> checkedByTheCashier() {
    return ShippedPacks.all().stream().map(HandbookTest::changed).toList();
  }

  private static PackFiles changed(PackFiles pack) {
    Map<String, byte[]> files = new HashMap<>();
    for (String path : pack.paths()) {
      byte[] content = pack.bytes(path).orElseThrow();
      if (path.endsWith("travel-expense.chain.yaml")) {
        String text = new String(content, StandardCharsets.UTF_8);
        String other =
            text.replace(
                    "do: approve\n    by: {position: finance-reviewer}",
                    "do: decide\n    by: {position: cashier}")
                .replace("    edit: [deductions]\n    within", "    within");
        assertThat(other).isNotEqualTo(text);
        content = other.getBytes(StandardCharsets.UTF_8);
      }
      if (path.endsWith("EXP-01.process.yaml")) {
        String text = new String(content, StandardCharsets.UTF_8);
        content =
            text.replaceAll(
                    "(?s)\\nsheet:.*?\\n(?=\\w)", "\nsheet: {boxes: {check: {number: 3}}}\n")
                .getBytes(StandardCharsets.UTF_8);
      }
      files.put(path, content);
    }
    return new PackFiles(pack.pack(), files);
  }

  @Test
  void shouldPrintBothSheetsOfAProcess() throws IOException {
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      byte[] pdf = asked(world, () -> world.get(Handbook.class).pdf("REP-01", language));
      keep("REP-01-" + language.getLanguage(), pdf);
      String text = text(pdf);

      assertThat(text).contains(asked(world, () -> world.get(Handbook.class).stamp()));
      assertThat(text)
          .contains(
              language.equals(Locale.ENGLISH)
                  ? List.of("REP-01.1", "Overview", "REP-01.2", "Flow chart", "Page 1 of")
                  : List.of("REP-01.1", "概要", "流程图", "AECI 表", "本流程共", "技术人员电话回应"));
    }
  }

  @Test
  void shouldBindEverythingTogether() throws IOException {
    UUID begun = asked(world, () -> world.get(Binders.class).begin(Locale.SIMPLIFIED_CHINESE)).id();
    assertThat(asked(world, () -> world.get(Binders.class).begin(Locale.SIMPLIFIED_CHINESE)).id())
        .as("the one that is being written")
        .isEqualTo(begun);
    assertThatThrownBy(() -> asked(world, () -> world.get(Binders.class).pdf(begun)))
        .hasMessageContaining("document.binder-not-ready");

    BinderWriting writing = world.get(BinderWriting.class);
    JobClaim claim = writing.claim().orElseThrow();
    world.get(CurrentUser.class).runAs(ADMINISTRATOR, () -> work(writing, claim));

    Binder done = asked(world, () -> world.get(Binders.class).get(begun));
    assertThat(done.state()).isEqualTo(Binder.State.DONE);
    assertThat(done.done()).isEqualTo(done.total()).isEqualTo(sheets().size() + 2);
    byte[] pdf = asked(world, () -> world.get(Binders.class).pdf(begun));
    keep("binder-zh", pdf);
    String text = text(pdf);

    assertThat(text).contains("流程清单", "部门与流程对照", "编号规则", "REP-01.6 表单字段");
    assertThat(text).contains("REP-01.4 编号与单据", "BX-{年}{月}-{0000}", "维修信息反馈单");
    assertThat(text).contains("必填", "= ");
    assertThat(text).contains(world.get(Definitions.class).live().hash());
    sheets().forEach(sheet -> assertThat(text).contains(sheet.process().key() + ".1 概要"));
  }

  private static JobClaim work(BinderWriting writing, JobClaim claim) {
    writing.work(claim);
    return claim;
  }

  /**
   * A chart that is wider than a page is drawn smaller, and takes no room beyond what is drawn.
   * Each page begins a part of the sheet, or goes on with a table.
   */
  @Test
  void shouldLeaveNoPageEmpty() throws IOException {
    for (String process : List.of("SVC-15", "INF-01", "GAL-02", "PRT-10")) {
      byte[] pdf =
          asked(world, () -> world.get(Handbook.class).pdf(process, Locale.SIMPLIFIED_CHINESE));
      keep(process + "-zh", pdf);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);

          String text = stripper.getText(document);
          if (!text.contains(process + ".")) {
            assertThat(text.lines()).as(process + " " + page).hasSizeGreaterThan(LINES_OF_HEAD);
          }
        }
      }
    }
  }

  /** Each template that a process prints is shown, as it would look, beside its number. */
  @Test
  void shouldShowWhatTheProcessPrints() throws IOException {
    Handbook handbook = world.get(Handbook.class);
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      byte[] pdf = asked(world, () -> handbook.pdf("REP-01", language));
      keep("REP-01-samples-" + language.getLanguage(), pdf);
      List<TemplateSample> printed =
          asked(world, () -> handbook.templates(handbook.sheet("REP-01")));

      assertThat(printed).hasSizeGreaterThan(1);
      assertThat(pictures(pdf)).isEqualTo(printed.size());
      assertThat(links(pdf))
          .containsExactlyElementsOf(
              printed.stream()
                  .map(
                      sample ->
                          "http://localhost:8080/api/v1/handbook/templates/%s/sample?language=%s"
                              .formatted(sample.template().key(), language.toLanguageTag()))
                  .toList());
      assertThat(text(pdf)).contains(language.equals(Locale.ENGLISH) ? "Samples" : "单据样张");
    }
  }

  @Test
  void shouldFillEverySampleFromItsForm() throws IOException {
    Handbook handbook = world.get(Handbook.class);
    List<TemplateDefinition> templates = asked(world, handbook::contents).templates();
    assertThat(templates).hasSizeGreaterThan(40);
    for (TemplateDefinition template : templates) {
      for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
        byte[] pdf = asked(world, () -> handbook.sample(template.key(), language));
        keep("sample-" + template.key() + "-" + language.getLanguage(), pdf);

        assertThat(text(pdf)).as(template.key()).doesNotContain("null", "□", "Optional", "{", "$");
      }
      byte[] picture =
          asked(world, () -> handbook.samplePicture(template.key(), Locale.SIMPLIFIED_CHINESE));
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
      assertThat(image.getWidth()).as(template.key()).isEqualTo(760);
      assertThat(darkness(image)).as(template.key() + " is not blank").isGreaterThan(0.003);
    }
  }

  /** A sample goes through the computations of its form. */
  @Test
  void shouldComputeWhatTheFormComputes() throws IOException {
    byte[] pdf =
        asked(world, () -> world.get(Handbook.class).sample("service-report", Locale.ENGLISH));

    assertThat(text(pdf)).contains("[Customer]", "SAMPLE");
  }

  @Test
  void shouldShowSamplesOnlyOfProcessesThatOneKnows() {
    assertThatThrownBy(
            () -> asked(world, () -> world.get(Handbook.class).sample("nothing", Locale.ENGLISH)))
        .hasMessageContaining("document.no-such-sample");
  }

  private static double darkness(BufferedImage image) {
    long dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    return (double) dark / image.getWidth() / image.getHeight();
  }

  private static int pictures(byte[] pdf) throws IOException {
    int count = 0;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          count += page.getResources().isImageXObject(name) ? 1 : 0;
        }
      }
    }
    return count;
  }

  private static List<String> links(byte[] pdf) throws IOException {
    List<String> links = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI uri) {
            links.add(uri.getURI());
          }
        }
      }
    }
    return links;
  }

  /** For those who want to look. */
  private static void keep(String name, byte[] pdf) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/handbook"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
  }
}
