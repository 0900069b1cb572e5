package org.docket.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.docket.definition.Definitions;
import org.docket.definition.ShippedPacks;
import org.docket.document.BatchPrinting;
import org.docket.document.Document;
import org.docket.document.Document.Verdict;
import org.docket.document.DocumentIssuing;
import org.docket.document.DocumentPrints;
import org.docket.document.DocumentPrints.Offset;
import org.docket.document.DocumentPrints.Printed;
import org.docket.document.Documents;
import org.docket.document.Print;
import org.docket.document.PrintBatch;
import org.docket.document.PrintBatches;
import org.docket.document.TemplateDefinition;
import org.docket.document.TemplateDefinition.Languages;
import org.docket.numbering.NumberRegister;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CanonicalJson;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.docket.record.ListRequest;
import org.docket.record.RecordLists;
import org.docket.record.RecordState;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.record.job.JobWorker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every shipped template in every language on a record that was played through its chain, and what
 * becomes of a document when it is printed again, superseded or void. The PDFs are in {@code
 * target/documents}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedDocumentsTest {

  private static final Instant LATER = Instant.parse("2026-12-01T01:00:00Z");
  private static final String READER = "zhang.jianguo";
  private static final String OUTSIDER = "zhu.qiang";
  private static final Path PDFS = Path.of("target/documents");

  private final ScenarioWorld scenarios = new ScenarioWorld(ShippedPacks.all());

  private Person reader;

  ShippedDocumentsTest() {
    scenarios.playAll();
    reader = bean(Organization.class).person(READER).orElseThrow();
  }

  @AfterAll
  void end() {
    scenarios.close();
  }

  @TestFactory
  Stream<DynamicTest> shouldPrintEveryTemplateInEveryLanguage() {
    List<TemplateDefinition> templates =
        bean(Definitions.class).live().all(TemplateDefinition.class);
    assertThat(templates).hasSizeGreaterThan(6);
    return templates.stream()
        .flatMap(
            template ->
                languages(template).stream()
                    .map(
                        language ->
                            dynamicTest(
                                template.key() + " " + language.toLanguageTag(),
                                () -> print(template, language))));
  }

  /** Those in which somebody gets it who asks for them. */
  private static List<Locale> languages(TemplateDefinition template) {
    Languages printed = template.languages();
    return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
        .filter(asked -> printed == Languages.SIDE_BY_SIDE || printed.pages(asked).contains(asked))
        .toList();
  }

  private void print(TemplateDefinition template, Locale language) throws IOException {
    RecordView record = fullest(template);

    Document document = issued(record.id(), template.key(), language);
    byte[] pdf = as(() -> bean(DocumentPrints.class).original(document.id()));

    Files.createDirectories(PDFS);
    Files.write(PDFS.resolve(template.key() + "." + language.toLanguageTag() + ".pdf"), pdf);
    String text = text(pdf);
    boolean both = template.languages() == Languages.SIDE_BY_SIDE;
    boolean chinese = both || language.equals(Locale.SIMPLIFIED_CHINESE);
    assertThat(document.language()).isEqualTo(chinese ? "zh-CN" : "en");
    assertThat(text).doesNotContain("$", "□", "null", "Optional", "{", "#if");
    if (template.page().titled()) {
      Locale shown = chinese ? Locale.SIMPLIFIED_CHINESE : language;
      assertThat(text).contains(document.number(), template.title().in(shown).replace(" ", ""));
    }
    if (template.page().counted()) {
      assertThat(text).contains(chinese ? "页/共" : "Page1of");
    }
    template
        .copies()
        .forEach(
            copy ->
                assertThat(text)
                    .contains(
                        copy.in(chinese ? Locale.SIMPLIFIED_CHINESE : language).replace(" ", "")));
    assertThat(pages(pdf)).isBetween(1, 3 * template.copies().size());
  }

  /** Nobody takes a Chinese label for an English one: only values may be Chinese there. */
  @TestFactory
  Stream<DynamicTest> shouldHaveNoLabelOfTheOtherLanguage() {
    return bean(Definitions.class).live().all(TemplateDefinition.class).stream()
        .filter(template -> template.languages() != Languages.SIDE_BY_SIDE)
        .filter(template -> languages(template).size() > 1)
        .map(
            template ->
                dynamicTest(
                    template.key(),
                    () -> {
                      RecordView record = fullest(template);
                      String english = text(original(record, template, Locale.ENGLISH));
                      String chinese = text(original(record, template, Locale.SIMPLIFIED_CHINESE));
                      assertThat(english).doesNotContain("签字", "意见：", "版本", "步骤");
                      assertThat(chinese).doesNotContain("Version", "Step", "Decision");
                      assertThat(english.contains("Version")).isEqualTo(chinese.contains("版本"));
                      assertThat(english.contains("Decisionandopinion"))
                          .isEqualTo(chinese.contains("步骤"));
                    }));
  }

  private byte[] original(RecordView record, TemplateDefinition template, Locale language) {
    Document document = issued(record.id(), template.key(), language);
    return as(() -> bean(DocumentPrints.class).original(document.id()));
  }

  @Test
  void shouldHandTheOriginalOutOnceAndCopiesAfterwards() throws IOException {
    Document document = ofSomeReport("service-report");
    byte[] original = as(() -> bean(DocumentPrints.class).original(document.id()));

    Printed first = as(() -> bean(DocumentPrints.class).print(document.id(), "Lost"));
    Printed second = as(() -> bean(DocumentPrints.class).print(document.id(), "Lost"));
    Printed third = as(() -> bean(DocumentPrints.class).print(document.id(), "Lost"));

    assertThat(first.pdf()).isEqualTo(original);
    assertThat(CanonicalJson.sha256Hex(original)).isEqualTo(document.sha256());
    assertThat(text(second.pdf())).contains("副本·第2次打印·2026-12-0109:00").contains(flat(original));
    assertThat(text(third.pdf())).contains("第3次打印");
    assertThat(pages(second.pdf())).isEqualTo(pages(original));
    assertThat(text(as(() -> bean(DocumentPrints.class).view(document.id())))).contains("副本·仅供查阅");
    assertThat(as(() -> bean(DocumentPrints.class).original(document.id()))).isEqualTo(original);
    assertThat(as(() -> bean(Documents.class).get(document.id())).prints()).isEqualTo(3);
    Files.write(PDFS.resolve("reprint.pdf"), second.pdf());
    assertThat(as(() -> bean(DocumentPrints.class).of(document.id())))
        .extracting(Print::number, Print::reason)
        .containsExactly(tuple(1, ""), tuple(2, "Lost"), tuple(3, "Lost"));
    assertThatThrownBy(() -> as(() -> bean(DocumentPrints.class).print(document.id(), " ")))
        .hasMessageContaining("document.reprint-reason");
    assertThat(as(() -> bean(Documents.class).get(document.id())).prints()).isEqualTo(3);
  }

  /** The first page as it was, whatever is written above it. */
  private static String flat(byte[] original) throws IOException {
    String text = text(original);
    return text.substring(text.length() / 4, text.length() / 3);
  }

  @Test
  void shouldPrintOnceUnderOneKey() {
    Document document = ofSomeReport("repair-report");

    Printed first = as(() -> bean(DocumentPrints.class).printOnce("key-a", document.id(), "Lost"));
    Printed again = as(() -> bean(DocumentPrints.class).printOnce("key-a", document.id(), "Lost"));
    Printed other = as(() -> bean(DocumentPrints.class).printOnce("key-b", document.id(), "Lost"));

    assertThat(again.pdf()).isEqualTo(first.pdf());
    assertThat(again.print().number()).isEqualTo(1);
    assertThat(other.print().number()).isEqualTo(2);
  }

  @Test
  void shouldIssueOnceForTheSameContents() {
    RecordView record =
        fullest(bean(Definitions.class).require(TemplateDefinition.class, "repair-report"));

    Document first = issued(record.id(), "repair-report", Locale.ENGLISH);

    assertThat(issued(record.id(), "repair-report", Locale.ENGLISH).id()).isEqualTo(first.id());
  }

  @Test
  void shouldNotHandOutWhatIsVoidAsAnOriginal() throws IOException {
    Document document = ofSomeReport("service-report");

    as(
        () ->
            bean(NumberRegister.class)
                .makeVoid("service-report", document.number(), "the wrong engine"));

    assertThat(verdict(document)).isEqualTo(Verdict.VOID);
    Printed print = as(() -> bean(DocumentPrints.class).print(document.id(), "Lost"));
    assertThat(print.print().number()).isEqualTo(1);
    assertThat(text(print.pdf())).contains("作废", "副本·第1次打印");
    Files.write(PDFS.resolve("void.pdf"), print.pdf());
  }

  private Verdict verdict(Document document) {
    return as(() -> bean(Documents.class).verify(document.verification(), Locale.ENGLISH))
        .document()
        .verdict();
  }

  @Test
  void shouldIssueNothingThatCountsWithAVoidNumber() {
    RecordView record = records("repair-report").reduce((one, next) -> next).orElseThrow();
    String number = record.number().orElseThrow();

    as(() -> bean(NumberRegister.class).makeVoid("repair-report", number, "typed twice"));

    Document document = issued(record.id(), "repair-report", Locale.ENGLISH);
    assertThat(document.number()).isEqualTo(number);
    assertThat(verdict(document)).isEqualTo(Verdict.VOID);
  }

  @Test
  void shouldIssueNoCertificateToADealerWhoWasRefused() {
    List<RecordView> applications = records("dealer-application", RecordState.REJECTED).toList();

    assertThat(applications).isNotEmpty();
    for (RecordView refused : applications) {
      assertThat(offered(refused)).containsExactly("dealer-application");
      assertThatThrownBy(() -> issued(refused.id(), "dealer-certificate", Locale.ENGLISH))
          .hasMessageContaining("document.not-for-this-record");
    }
    assertThat(records("dealer-application"))
        .isNotEmpty()
        .allSatisfy(
            admitted ->
                assertThat(offered(admitted)).contains("dealer-application", "dealer-certificate"));
  }

  @Test
  void shouldNotPrintWhatIsHidden() {
    Document document = ofSomeReport("service-report");

    assertThatThrownBy(
            () ->
                bean(Stage.class)
                    .play(
                        OUTSIDER,
                        LATER,
                        () -> bean(DocumentPrints.class).print(document.id(), "Lost")))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(
            () ->
                bean(Stage.class)
                    .play(READER, LATER, () -> bean(DocumentPrints.class).original(document.id())))
        .isInstanceOf(ProblemException.class);
  }

  /** A document that nobody has printed yet. */
  private Document ofSomeReport(String template) {
    return records("repair-report")
        .map(record -> issued(record.id(), template, Locale.SIMPLIFIED_CHINESE))
        .filter(document -> document.prints() == 0)
        .findFirst()
        .orElseThrow();
  }

  private Document issued(UUID record, String template, Locale language) {
    return as(() -> bean(DocumentIssuing.class).issue(record, template, language));
  }

  /**
   * The finished record in which most is filled in, of those that the template prints for the first
   * who has some.
   */
  private RecordView fullest(TemplateDefinition template) {
    return people().stream()
        .flatMap(person -> fullest(template, person).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing to print: " + template.key()));
  }

  private Optional<RecordView> fullest(TemplateDefinition template, Person person) {
    reader = person;
    return as(() -> read(template.form(), RecordState.COMPLETED)).stream()
        .filter(record -> offered(record).contains(template.key()))
        .max(Comparator.comparingInt(record -> record.data().toString().length()));
  }

  private List<String> offered(RecordView record) {
    return as(() -> bean(Documents.class).templatesOf(record.id())).stream()
        .map(TemplateDefinition::key)
        .toList();
  }

  /** As somebody who may print some. */
  private Stream<RecordView> records(String form) {
    return records(form, RecordState.COMPLETED);
  }

  private Stream<RecordView> records(String form, RecordState state) {
    return people().stream()
        .peek(person -> reader = person)
        .map(person -> as(() -> read(form, state)))
        .filter(records -> !records.isEmpty())
        .findFirst()
        .orElse(List.of())
        .stream();
  }

  private List<RecordView> read(String form, RecordState state) {
    return bean(RecordLists.class).list(ListRequest.of(form)).items().stream()
        .map(item -> bean(Records.class).get(item.id()))
        .filter(record -> record.rights().print() && record.state() == state)
        .toList();
  }

  private List<Person> people() {
    return bean(Organization.class).people("", 100);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  @Test
  void shouldPrintTheDocumentsOfAListAsOneFile() throws IOException {
    PrintBatch done = batch("repair-report", "repair-report");

    List<PrintBatch.Line> lines = lines(done);
    assertThat(done.state()).isEqualTo(PrintBatch.State.DONE);
    assertThat(done.failed()).isZero();
    assertThat(done.done()).isEqualTo(done.total()).isEqualTo(lines.size()).isGreaterThan(9);
    byte[] pdf = as(() -> bean(PrintBatches.class).pdf(done.id(), Offset.NONE));
    Files.write(PDFS.resolve("batch.pdf"), pdf);
    assertThat(pages(pdf)).isEqualTo(done.pages()).isGreaterThanOrEqualTo(lines.size());
    String text = text(pdf);
    int from = 0;
    for (PrintBatch.Line line : lines) {
      int at = text.indexOf(line.number().orElseThrow(), from);
      assertThat(at).as("in the order of the list: %s", line.number()).isGreaterThanOrEqualTo(from);
      from = at;
    }
    assertThatThrownBy(() -> asOutsider(() -> bean(PrintBatches.class).pdf(done.id(), Offset.NONE)))
        .hasMessageContaining("document.unknown");
  }

  /** As the printer needs it, and still the same documents. */
  @Test
  void shouldMoveTheDocumentsOfAListOnThePaper() throws IOException {
    PrintBatch done = batch("repair-report", "repair-report");

    byte[] moved = as(() -> bean(PrintBatches.class).pdf(done.id(), new Offset(3, -1.5)));

    byte[] plain = as(() -> bean(PrintBatches.class).pdf(done.id(), Offset.NONE));
    assertThat(text(moved)).isEqualTo(text(plain));
    double millimetre = 72 / 25.4;
    TextPosition there = firstLetter(plain);
    TextPosition here = firstLetter(moved);
    assertThat((double) here.getXDirAdj() - there.getXDirAdj())
        .isCloseTo(3 * millimetre, within(0.1));
    assertThat((double) here.getYDirAdj() - there.getYDirAdj())
        .isCloseTo(-1.5 * millimetre, within(0.1));
  }

  private static TextPosition firstLetter(byte[] pdf) throws IOException {
    List<TextPosition> letters = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
              letters.add(letter);
              super.processTextPosition(letter);
            }
          };
      stripper.setEndPage(1);
      String unused = stripper.getText(document);
    }
    return letters.get(0);
  }

  /** A draft has no document; the log says so, and it holds up nobody. */
  @Test
  void shouldLogWhyARecordOfAListHasNoDocument() {
    as(() -> bean(Records.class).create("field-gallery", Json.read("{}")));

    PrintBatch done = batch("field-gallery", "gallery-sheet");

    assertThat(done.state()).isEqualTo(PrintBatch.State.DONE);
    assertThat(done.failed()).isEqualTo(1);
    assertThat(done.pages()).isPositive();
    assertThat(lines(done))
        .filteredOn(line -> line.problem().isPresent())
        .extracting(line -> line.problem().orElseThrow().en())
        .containsExactly("You may read this record and not print it");
  }

  private PrintBatch batch(String form, String template) {
    PrintBatch begun =
        as(
            () ->
                bean(PrintBatches.class)
                    .begin(ListRequest.of(form), template, Locale.ENGLISH, null));
    assertThat(begun.state()).isEqualTo(PrintBatch.State.PRINTING);
    bean(DocketClock.class).at(LATER, this::work);
    return as(() -> bean(PrintBatches.class).get(begun.id()));
  }

  private List<PrintBatch.Line> lines(PrintBatch batch) {
    return as(() -> bean(PrintBatches.class).lines(batch.id(), 0, false));
  }

  private Boolean work() {
    new JobWorker(
            List.of(bean(BatchPrinting.class)), bean(Organization.class), bean(CurrentUser.class))
        .run();
    return true;
  }

  private <T> T asOutsider(Supplier<T> work) {
    Person outsider = bean(Organization.class).person(OUTSIDER).orElseThrow();
    Actor actor =
        new Actor(
            outsider.id(), outsider.login(), outsider.name(), Locale.SIMPLIFIED_CHINESE, false);
    return bean(CurrentUser.class).runAs(actor, work);
  }

  private <T> T as(Supplier<T> work) {
    Actor administrator =
        new Actor(reader.id(), reader.login(), reader.name(), Locale.SIMPLIFIED_CHINESE, true);
    return bean(DocketClock.class)
        .at(LATER, () -> bean(CurrentUser.class).runAs(administrator, work));
  }

  private <T> T bean(Class<T> type) {
    return scenarios.world().get(type);
  }
}
