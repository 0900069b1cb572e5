package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.docket.record.Attachments;
import org.docket.record.RecordHistory;
import org.docket.record.RecordHistory.EnclosedFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Signatures and files that come with a decision, and comments that people keep. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnclosuresTest {

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.packs(
              "request.chain.yaml",
              "do: approve\n",
              "do: approve\n    signature: required\n    attachments: {min: 1}\n",
              false));

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void shouldDemandWhatTheStepDemands() {
    UUID record = desk.request("A chair", 10);
    UUID drawn = upload("bob", "signature.png", png());
    UUID offer = upload("bob", "offer.txt", text());

    assertThat(decide("bob", record, Enclosed.NOTHING)).isEqualTo("approval.signature-missing");
    assertThat(decide("bob", record, new Enclosed(Optional.of(drawn), List.of())))
        .isEqualTo("approval.attachments-missing");
    assertThat(decide("bob", record, new Enclosed(Optional.of(offer), List.of(drawn))))
        .isEqualTo("approval.signature-no-image");
    assertThat(decide("bob", record, new Enclosed(Optional.of(drawn), eleven())))
        .isEqualTo("approval.too-many-attachments");
    assertThat(desk.path(record)).containsExactly("register");

    TaskView.Work work =
        desk.as("bob", () -> desk.get(Tasks.class).task(desk.taskOf("bob", record)));
    assertThat(work.signing().name()).isEqualTo("REQUIRED");
    assertThat(work.files()).isEqualTo(1);
  }

  @Test
  void shouldKeepThemInTheEventAndLetReadersRead() {
    UUID record = desk.request("A chair", 10);
    UUID drawn = upload("bob", "signature.png", png());
    UUID offer = upload("bob", "offer.txt", text());

    assertThat(decide("bob", record, new Enclosed(Optional.of(drawn), List.of(offer, offer))))
        .isEmpty();

    List<EnclosedFile> files = files("ann", record);
    assertThat(files)
        .extracting(EnclosedFile::name, EnclosedFile::signature)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("signature.png", true),
            org.assertj.core.groups.Tuple.tuple("offer.txt", false));
    assertThat(desk.as("ann", () -> desk.get(Attachments.class).get(offer)).name())
        .isEqualTo("offer.txt");
  }

  /** Neither somebody else's file nor one of another record comes along. */
  @Test
  void shouldTakeOnlyOnesOwnUploads() {
    UUID record = desk.request("A chair", 10);
    UUID other = desk.request("A desk", 10);
    UUID drawn = upload("bob", "signature.png", png());
    UUID foreign = upload("cat", "secret.txt", text());
    UUID elsewhere = upload("bob", "offer.txt", text());
    decide("bob", other, new Enclosed(Optional.of(drawn), List.of(elsewhere)));
    UUID again = upload("bob", "signature.png", png());

    assertThat(decide("bob", record, new Enclosed(Optional.of(again), List.of(foreign))))
        .isEqualTo("record.attachment-not-found");
    assertThat(decide("bob", record, new Enclosed(Optional.of(again), List.of(elsewhere))))
        .isEqualTo("record.attachment-not-found");
    assertThat(files("ann", record)).isEmpty();
  }

  /** The scan stands for the signature; files come as they do from the screen. */
  @Test
  void shouldDemandTheScanAndTheFilesOfWhatWasSignedOnPaper() {
    UUID record = desk.request("A chair", 10);
    Optional<UUID> scan = Optional.of(upload("ann", "signed.txt", text()));
    List<UUID> offer = List.of(upload("ann", "offer.txt", text()));
    Optional<UUID> drawn = Optional.of(upload("ann", "signature.png", png()));

    PaperTask task =
        desk.as("ann", () -> desk.get(Approvals.class).onPaper(record)).stream()
            .findFirst()
            .orElseThrow();
    assertThat(task.scan()).isTrue();
    assertThat(task.files()).isEqualTo(1);
    assertThat(onPaper(record, new Enclosed(Optional.empty(), offer), Optional.empty()))
        .isEqualTo("approval.scan-missing");
    assertThat(onPaper(record, Enclosed.NOTHING, scan)).isEqualTo("approval.attachments-missing");
    assertThat(onPaper(record, new Enclosed(drawn, offer), scan))
        .isEqualTo("approval.paper-not-signed-again");
    assertThat(desk.path(record)).containsExactly("register");

    assertThat(onPaper(record, new Enclosed(Optional.empty(), offer), scan)).isEmpty();
    assertThat(desk.path(record)).containsExactly("register", "review");
    assertThat(files("ann", record))
        .extracting(EnclosedFile::name, EnclosedFile::signature)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("signed.txt", false),
            org.assertj.core.groups.Tuple.tuple("offer.txt", false));
  }

  /** Whoever enters it has uploaded the files; those of the signer are the signer's. */
  @Test
  void shouldTakeOnlyUploadsOfWhoeverEntersWhatWasSignedOnPaper() {
    UUID record = desk.request("A chair", 10);
    Optional<UUID> scan = Optional.of(upload("ann", "signed.txt", text()));
    Enclosed foreign = new Enclosed(Optional.empty(), List.of(upload("bob", "b.txt", text())));

    assertThat(onPaper(record, foreign, scan)).isEqualTo("record.attachment-not-found");
  }

  private String onPaper(UUID record, Enclosed enclosed, Optional<UUID> scan) {
    UUID task = desk.taskOf("bob", record);
    PaperDecision paper =
        new PaperDecision(
            desk.idOf("bob"), LocalDate.of(2026, 3, 2), decision("approve", enclosed), scan);
    return ApprovalDesk.answer(
        () -> desk.as("ann", () -> desk.get(Decisions.class).decideOnPaper(task, paper)));
  }

  @Test
  void shouldKeepTheCommentsOfEachPersonInOrder() {
    assertThat(desk.as("bob", () -> keep(" Agreed ", "Please check", "Agreed")))
        .containsExactly("Agreed", "Please check");
    assertThat(desk.as("bob", () -> keep("Please check", "Agreed")))
        .containsExactly("Please check", "Agreed");
    assertThat(desk.as("bob", () -> desk.get(OwnComments.class).mine()))
        .containsExactly("Please check", "Agreed");
    assertThat(desk.as("cat", () -> desk.get(OwnComments.class).mine())).isEmpty();
    assertThat(ApprovalDesk.answer(() -> desk.as("bob", () -> keep("Yes", " "))))
        .isEqualTo("approval.comment-templates");
    assertThat(ApprovalDesk.answer(() -> desk.as("bob", () -> keep("x".repeat(501)))))
        .isEqualTo("approval.comment-templates");
    String[] many =
        Stream.iterate(1, n -> n + 1).limit(21).map(n -> "No. " + n).toArray(String[]::new);
    assertThat(ApprovalDesk.answer(() -> desk.as("bob", () -> keep(many))))
        .isEqualTo("approval.comment-templates");
  }

  private List<String> keep(String... comments) {
    return desk.get(OwnComments.class).keep(List.of(comments));
  }

  private List<EnclosedFile> files(String login, UUID record) {
    return desk.as(login, () -> desk.get(RecordHistory.class).timeline(record)).stream()
        .flatMap(entry -> entry.files().stream())
        .toList();
  }

  private String decide(String login, UUID record, Enclosed enclosed) {
    UUID task = desk.taskOf(login, record);
    return ApprovalDesk.answer(
        () ->
            desk.as(
                login,
                () -> desk.get(Decisions.class).decide(task, decision("approve", enclosed))));
  }

  private static Decision decision(String outcome, Enclosed enclosed) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    return new Decision(outcome, Optional.empty(), nothing, Optional.empty(), List.of(), enclosed);
  }

  private UUID upload(String login, String name, byte[] content) {
    return desk.as(
        login,
        () ->
            desk.get(Attachments.class)
                .upload(name, "application/octet-stream", new ByteArrayInputStream(content))
                .id());
  }

  private static List<UUID> eleven() {
    return Stream.generate(UUID::randomUUID).limit(11).toList();
  }

  private static byte[] text() {
    return "An offer".getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] png() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new java.awt.image.BufferedImage(4, 4, 1), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
