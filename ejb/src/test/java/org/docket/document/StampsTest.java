package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docket.approval.Decision;
import org.docket.approval.Decisions;
import org.docket.approval.Tasks;
import org.docket.definition.PackFiles;
import org.docket.definition.ShippedPacks;
import org.docket.event.EventLog;
import org.docket.event.LoggedEvent;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stamps are put on paper by those who may, with the picture that their keeper has set. */
class StampsTest {

  private static final Instant MARCH = Instant.parse("2026-03-02T01:00:00Z");

  private static final Map<String, String> FILES =
      Map.of(
          "pack.yaml",
          """
          pack: letters
          title: {en: Letters, zh-CN: 函件}
          version: 1.0.0
          requires: [organization]
          families: {letters: {en: Letters, zh-CN: 函件}}
          """,
          "company.organization.yaml",
          """
          organization: company
          title: {en: Company, zh-CN: 公司}
          positions:
            clerk: {title: {en: Clerk, zh-CN: 文员}}
            keeper: {title: {en: Keeper of the seal, zh-CN: 印章保管人}}
            chief: {title: {en: Chief, zh-CN: 主管}}
          units:
            HQ: {title: {en: Headquarters, zh-CN: 总部}, type: company}
          people:
            - {login: admin, name: 高文博, administrator: true, appointments: [{position: clerk, unit: HQ}]}
            - {login: ann, name: 安安, appointments: [{position: keeper, unit: HQ}]}
            - {login: bob, name: 鲍博, appointments: [{position: chief, unit: HQ}]}
            - {login: cat, name: 蔡婷, appointments: [{position: clerk, unit: HQ}]}
          """,
          "letter.series.yaml",
          """
          series: letter
          title: {en: Letters, zh-CN: 函件编号}
          pattern: "L-{yyyy}-{000}"
          restarts: yearly
          """,
          "letter.form.yaml",
          """
          form: letter
          title: {en: Letter, zh-CN: 函件}
          recordTitle: subject
          sections:
            - title: {en: Letter, zh-CN: 函件}
              fields:
                subject: {type: text, title: {en: Subject, zh-CN: 事由}, required: true}
          access: {create: [everyone], read: [everyone]}
          """,
          "letter.chain.yaml",
          """
          chain: letter
          title: {en: Letter, zh-CN: 函件}
          steps:
            - {step: write, title: {en: Write, zh-CN: 起草}, do: fill, by: creator, number: letter}
            - step: agree
              title: {en: Agree, zh-CN: 审批}
              do: approve
              by: {position: chief}
              outcomes: {approve: next, return: write}
          """,
          "L-01.process.yaml",
          """
          process: L-01
          title: {en: Letters, zh-CN: 函件}
          family: letters
          form: letter
          chain: letter
          templates: [letter]
          """,
          "seal.stamp.yaml",
          """
          stamp: seal
          title: {en: Company seal, zh-CN: 公司印章}
          keptBy: [keeper]
          usedBy: [chief]
          """,
          "letter.template.yaml",
          """
          template: letter
          title: {en: Letter, zh-CN: 函件}
          form: letter
          stamps: {ours: seal}
          """,
          "letter.zh-CN.vm",
          "<p>$record.subject</p>#stamp($stamp.ours)",
          "letter.en.vm",
          "<p>$record.subject</p>#stamp($stamp.ours)");

  private final World world = World.of(packs());
  private final Stamps stamps = world.get(Stamps.class);

  StampsTest() {
    world.get(Seeding.class).seed();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static List<PackFiles> packs() {
    Map<String, byte[]> files = new HashMap<>();
    FILES.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    PackFiles organization =
        ShippedPacks.all().stream()
            .filter(pack -> pack.pack().equals("organization"))
            .findFirst()
            .orElseThrow();
    return List.of(organization, new PackFiles("letters", files));
  }

  @Test
  void shouldStampWhenSomebodyWithTheRightHasDecidedOnTheRecord() throws IOException {
    as("ann", () -> stamps.set("seal", png(300)));
    UUID record = record();

    refused("cat", () -> issue(record), "stamp.not-allowed");
    decide(record, "approve");
    Document document = as("cat", () -> issue(record));

    assertThat(pictures(document)).containsExactly(300);
    assertThat(text(document)).contains("Anoffer").doesNotContain("Placeoftheseal");
  }

  @Test
  void shouldStampWhatAHolderIssuesHimself() throws IOException {
    as("ann", () -> stamps.set("seal", png(300)));
    UUID record = record();

    assertThat(pictures(as("bob", () -> issue(record)))).containsExactly(300);
  }

  @Test
  void shouldNotCountADecisionThatOtherPeopleTook() {
    UUID record = record();
    refused("admin", () -> issue(record), "stamp.not-allowed");
    refused("ann", () -> issue(record), "stamp.not-allowed");
  }

  @Test
  void shouldLeaveThePlaceFreeInAPreviewAndWhereNoPictureIsSet() throws IOException {
    UUID record = record();
    assertThat(text(as("bob", () -> issue(record)))).contains("Placeoftheseal:Companyseal");

    as("ann", () -> stamps.set("seal", png(300)));
    byte[] preview =
        as(
            "cat",
            () -> world.get(DocumentPreviews.class).preview(record, "letter", Locale.ENGLISH));
    assertThat(text(preview)).contains("Placeoftheseal:Companyseal");
    assertThat(pictures(preview)).isEmpty();
  }

  @Test
  void shouldStampWithThePictureOfTheDayAndLeaveWhatWasIssued() throws IOException {
    as("ann", () -> stamps.set("seal", png(300)));
    Document first = as("bob", () -> issue(record()));
    as("ann", () -> stamps.set("seal", png(400)));
    Document second = as("bob", () -> issue(record()));
    as("ann", () -> stamps.takeAway("seal"));
    Document third = as("bob", () -> issue(record()));

    assertThat(pictures(first)).containsExactly(300);
    assertThat(pictures(second)).containsExactly(400);
    assertThat(pictures(third)).isEmpty();
  }

  @Test
  void shouldStampWithThePictureThatWasSetLastAlsoWhenTheClockWasSetBack() throws IOException {
    Stamps.Kept first = as("ann", () -> stamps.set("seal", png(300)));
    DocketClock clock = world.get(DocketClock.class);
    Stamps.Kept second =
        as("ann", () -> clock.at(MARCH.minusSeconds(3600), () -> stamps.set("seal", png(400))));

    assertThat(pictures(as("bob", () -> issue(record())))).containsExactly(400);
    assertThat(second.setAt()).isAfter(first.setAt());
  }

  @Test
  void shouldLetOnlyTheKeeperSetSeeAndTakeAwayThePictureAndSayWhoDid() {
    refused("bob", () -> stamps.set("seal", png(300)), "access.holders-only");
    refused("admin", () -> stamps.set("seal", png(300)), "access.holders-only");
    refused("cat", () -> stamps.set("seal", png(300)), "stamp.unknown");
    refused("ann", () -> stamps.takeAway("seal"), "stamp.no-picture");
    as("ann", () -> stamps.set("seal", png(300)));
    refused("admin", () -> stamps.look("seal"), "access.holders-only");
    refused("bob", () -> stamps.look("seal"), "access.holders-only");

    assertThat(as("ann", () -> stamps.look("seal"))).isEqualTo(png(300));
    assertThat(as("cat", stamps::all)).isEmpty();
    UUID ann = world.get(Organization.class).person("ann").orElseThrow().id();
    assertThat(as("bob", stamps::all))
        .singleElement()
        .matches(kept -> ann.equals(kept.setBy()) && !kept.mayKeep() && !kept.sha256().isEmpty());
    assertThat(as("admin", () -> world.get(EventLog.class).latest("stamp.set", 5)))
        .extracting(LoggedEvent::actor)
        .containsExactly(ann);
  }

  @Test
  void shouldTakeOnlyPicturesThatCanBePrinted() {
    refused(
        "ann",
        () -> stamps.set("seal", "<svg/>".getBytes(StandardCharsets.UTF_8)),
        "stamp.not-a-picture");
    byte[] whole = png(300);
    byte[] torn = java.util.Arrays.copyOf(whole, whole.length / 2);
    refused("ann", () -> stamps.set("seal", torn), "stamp.not-a-picture");
    refused("ann", () -> stamps.set("seal", png(2001)), "stamp.picture-too-large");
    refused("ann", () -> stamps.set("seal", new byte[600 * 1024]), "stamp.picture-too-large");
  }

  private static byte[] png(int side) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < side; i++) {
      image.setRGB(i, i, 0xFFCC0000);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private UUID record() {
    return as(
        "cat",
        () ->
            world
                .get(Records.class)
                .createAndSubmit(
                    "letter", JsonNodeFactory.instance.objectNode().put("subject", "An offer"))
                .id());
  }

  private void decide(UUID record, String outcome) {
    UUID task =
        as("bob", () -> world.get(Tasks.class).onRecord(record)).stream()
            .findFirst()
            .orElseThrow()
            .id();
    Decision decision =
        new Decision(
            outcome, Optional.empty(), JsonNodeFactory.instance.objectNode(), Optional.empty());
    as("bob", () -> world.get(Decisions.class).decide(task, decision));
  }

  private Document issue(UUID record) {
    return world.get(DocumentIssuing.class).issue(record, "letter", Locale.ENGLISH);
  }

  /** Their widths in pixels. */
  private List<Integer> pictures(Document document) throws IOException {
    return pictures(original(document));
  }

  private static List<Integer> pictures(byte[] pdf) throws IOException {
    List<Integer> widths = new java.util.ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
            widths.add(image.getWidth());
          }
        }
      }
    }
    return widths;
  }

  private byte[] original(Document document) {
    return as("admin", () -> world.get(DocumentPrints.class).original(document.id()));
  }

  private String text(Document document) throws IOException {
    return text(original(document));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }

  private void refused(String login, Supplier<?> act, String code) {
    assertThatThrownBy(() -> as(login, act))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.problems().get(0).code()).isEqualTo(code));
  }

  private <T> T as(String login, Supplier<T> work) {
    Person person = world.get(Organization.class).person(login).orElseThrow();
    Actor actor =
        new Actor(
            person.id(), person.login(), person.name(), Locale.ENGLISH, login.equals("admin"));
    return world
        .get(CurrentUser.class)
        .runAs(
            actor, () -> world.get(DocketClock.class).at(MARCH, () -> world.database().call(work)));
  }
}
