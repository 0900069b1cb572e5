package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.docket.approval.ApprovalDesk;
import org.docket.event.EventLog;
import org.docket.event.LoggedEvent;
import org.docket.organization.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stamps are put on paper by those who may, with the picture that their keeper has set. */
class StampsTest {

  private static final Map<String, String> FILES =
      Map.of(
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

  private final LetterDesk desk = new LetterDesk(FILES);
  private final Stamps stamps = desk.get(Stamps.class);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldStampWhenSomebodyWithTheRightHasDecidedOnTheRecord() throws IOException {
    as("ann", () -> stamps.set("seal", png(300)));
    UUID record = record();

    refused("cat", () -> desk.issue("cat", record, "letter"), "stamp.not-allowed");
    desk.decide(record, "approve");
    Document document = desk.issue("cat", record, "letter");

    assertThat(pictures(document)).containsExactly(300);
    assertThat(desk.text(document)).contains("Anoffer").doesNotContain("Placeoftheseal");
  }

  @Test
  void shouldStampWhatAHolderIssuesHimself() throws IOException {
    as("ann", () -> stamps.set("seal", png(300)));
    UUID record = record();

    assertThat(pictures(desk.issue("bob", record, "letter"))).containsExactly(300);
  }

  @Test
  void shouldNotCountADecisionThatOtherPeopleTook() {
    UUID record = record();
    refused("admin", () -> desk.issue("admin", record, "letter"), "stamp.not-allowed");
    refused("ann", () -> desk.issue("ann", record, "letter"), "stamp.not-allowed");
  }

  @Test
  void shouldLeaveThePlaceFreeInAPreviewAndWhereNoPictureIsSet() throws IOException {
    UUID record = record();
    assertThat(desk.text(desk.issue("bob", record, "letter")))
        .contains("Placeoftheseal:Companyseal");

    as("ann", () -> stamps.set("seal", png(300)));
    byte[] preview =
        as("cat", () -> desk.get(DocumentPreviews.class).preview(record, "letter", Locale.ENGLISH));
    assertThat(LetterDesk.text(preview)).contains("Placeoftheseal:Companyseal");
    assertThat(pictures(preview)).isEmpty();
  }

  @Test
  void shouldStampWithThePictureOfTheDayAndLeaveWhatWasIssued() throws IOException {
    as("ann", () -> stamps.set("seal", png(300)));
    Document first = desk.issue("bob", record(), "letter");
    as("ann", () -> stamps.set("seal", png(400)));
    Document second = desk.issue("bob", record(), "letter");
    as("ann", () -> stamps.takeAway("seal"));
    Document third = desk.issue("bob", record(), "letter");

    assertThat(pictures(first)).containsExactly(300);
    assertThat(pictures(second)).containsExactly(400);
    assertThat(pictures(third)).isEmpty();
  }

  @Test
  void shouldStampWithThePictureThatWasSetLastAlsoWhenTheClockWasSetBack() throws IOException {
    Stamps.Kept first = as("ann", () -> stamps.set("seal", png(300)));
    desk.at(ApprovalDesk.MONDAY.minusSeconds(3600));
    Stamps.Kept second = as("ann", () -> stamps.set("seal", png(400)));
    desk.at(ApprovalDesk.MONDAY);

    assertThat(pictures(desk.issue("bob", record(), "letter"))).containsExactly(400);
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
    UUID ann = desk.get(Organization.class).person("ann").orElseThrow().id();
    assertThat(as("bob", stamps::all))
        .singleElement()
        .matches(kept -> ann.equals(kept.setBy()) && !kept.mayKeep() && !kept.sha256().isEmpty());
    assertThat(as("admin", () -> desk.get(EventLog.class).latest("stamp.set", 5)))
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
    return desk.letter("cat", "An offer");
  }

  /** Their widths in pixels. */
  private List<Integer> pictures(Document document) throws IOException {
    return pictures(desk.original(document));
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

  private void refused(String login, Supplier<?> act, String code) {
    desk.refused(login, act, code);
  }

  private <T> T as(String login, Supplier<T> work) {
    return desk.as(login, work);
  }
}
