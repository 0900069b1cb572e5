package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.record.Attachments;
import org.docket.record.Comparison;
import org.docket.record.ListRequest;
import org.docket.record.RecordHistory;
import org.docket.record.RecordLists;
import org.docket.record.RecordSearch;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.record.RevisionComparisons;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a step hides stays on the server: fields, columns, and the lines of others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepsThatHideTest {

  private static final String FORM =
      DeskPack.form(
              """
              secret: {type: text, title: {en: Secret, zh-CN: 内部}, search: true}
              scan: {type: attachments, title: {en: Scan, zh-CN: 扫描件}}
              parts:
                type: table
                title: {en: Parts, zh-CN: 明细}
                columns:
                  owner: {type: person, title: {en: Owner, zh-CN: 负责人}}
                  price: {type: integer, title: {en: Price, zh-CN: 价格}}
                  offered: {type: integer, title: {en: Offered, zh-CN: 可供}}
              """)
          + """
          views:
            - {view: all, title: {en: All, zh-CN: 全部}, columns: [subject, secret], filters: [secret], sort: [secret]}
          """;
  private static final String CHAIN =
      """
      chain: request
      title: {en: Request, zh-CN: 申请}
      needs: {parts: {owner: person, offered: integer}, secret: text}
      steps:
        - {step: register, do: fill, by: creator, title: {en: Register, zh-CN: 登记}}
        - step: offers
          title: {en: Offers, zh-CN: 报供}
          do: for-each
          of: parts
          by: line.owner
          steps:
            - {step: offer, do: fill, by: item, title: {en: Offer, zh-CN: 报供}, edit: [parts.offered], hide: [secret, scan, parts.price], otherLines: hide}
        - {step: blind, do: approve, by: [creator, {position: lawyer}], rule: all, selfApproval: allowed, title: {en: Blind review, zh-CN: 盲审}, edit: [secret], hide: [parts], when: 'secret != null'}
        - {step: open, do: fill, by: {position: lawyer}, title: {en: Open review, zh-CN: 公开审核}, edit: [note]}
      """;

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.with(Map.of("request.form.yaml", FORM, "request.chain.yaml", CHAIN)));
  private UUID scan = new UUID(0, 0);
  private UUID record = new UUID(0, 0);

  @AfterAll
  void close() {
    desk.close();
  }

  @BeforeEach
  void begin() {
    byte[] text = "scanned".getBytes(StandardCharsets.UTF_8);
    scan =
        desk.as(
                "ann",
                () ->
                    desk.get(Attachments.class)
                        .upload("scan.txt", "text/plain", new ByteArrayInputStream(text)))
            .id();
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "A chair");
    data.put("secret", "walnut");
    data.putArray("scan").addObject().put("id", scan.toString());
    ArrayNode parts = data.putArray("parts");
    parts.addObject().put("owner", desk.idOf("bob").toString()).put("price", 7001);
    parts.addObject().put("owner", desk.idOf("cat").toString()).put("price", 7002);
    record = desk.as("ann", () -> desk.get(Records.class).createAndSubmit("request", data)).id();
  }

  @Test
  void shouldKeepFieldsColumnsAndLinesOfOthersOnTheServer() {
    RecordView seen = seenBy("bob");

    assertThat(seen.data().has("secret")).isFalse();
    assertThat(seen.data().has("scan")).isFalse();
    assertThat(seen.data().path("parts")).hasSize(1);
    assertThat(seen.data().at("/parts/0/owner/name").asText()).isEqualTo("鲍博");
    assertThat(seen.data().at("/parts/0").has("price")).isFalse();
    assertThat(seen.rights().hidden()).containsExactlyInAnyOrder("secret", "scan", "parts.price");
    assertThat(seen.rights().print()).as("paper may show it").isFalse();
    assertThat(seenBy("ann").data().path("parts")).hasSize(2);
    assertThat(seenBy("ann").data().path("secret").asText()).isEqualTo("walnut");
  }

  @Test
  void shouldHideItStillWhenTheTaskIsDone() {
    offer("bob", "r1", 5);

    assertThat(seenBy("bob").data().has("secret")).isFalse();
    assertThat(seenBy("bob").data().path("parts")).hasSize(1);
    assertThat(seenBy("bob").data().at("/parts/0/offered").asInt()).isEqualTo(5);
  }

  @Test
  void shouldHideItInTheTimeLineAndInComparisons() {
    offer("cat", "r2", 9);
    String told = desk.as("bob", () -> desk.get(RecordHistory.class).timeline(record)).toString();
    Comparison compared =
        desk.as("bob", () -> desk.get(RevisionComparisons.class).compare(record, 1, 2));
    UUID task = desk.taskOf("bob", record);
    offer("bob", "r1", 5);
    Comparison own =
        desk.as("bob", () -> desk.get(RevisionComparisons.class).compare(record, 2, 3));

    assertThat(told).contains("register").doesNotContain("walnut", "7001", "parts");
    assertThat(compared.differences()).as("of lines of others").isEmpty();
    assertThat(own.differences()).as("of one's own").hasSize(1);
    assertThat(desk.as("bob", () -> desk.get(Looks.class).changes(task)).toString())
        .doesNotContain("walnut");
    assertThat(
            desk.as("admin", () -> desk.get(RevisionComparisons.class).compare(record, 1, 2))
                .differences())
        .hasSize(1);
  }

  @Test
  void shouldHideFilesOfHiddenFields() {
    assertThat(ApprovalDesk.answer(() -> file("bob"))).isEqualTo("record.attachment-not-found");
    assertThat(ApprovalDesk.answer(() -> file("ann"))).isEmpty();
  }

  @Test
  void shouldHideItInListsAndSearches() {
    assertThat(listed("bob").toString()).contains("A chair").doesNotContain("walnut");
    assertThat(listed("ann").toString()).contains("walnut");
    assertThat(ApprovalDesk.answer(() -> filtered("bob"))).isNotEmpty();
    assertThat(ApprovalDesk.answer(() -> filtered("ann"))).isEmpty();
    assertThat(found("bob")).as("by words").doesNotContain("A chair");
    assertThat(found("ann")).contains("A chair");
  }

  @Test
  void shouldTakeNothingForHiddenLinesAndFields() {
    ObjectNode guess = JsonNodeFactory.instance.objectNode();
    guess.putArray("parts").addObject().put("_id", "r2").put("owner", desk.idOf("cat").toString());
    ObjectNode field = JsonNodeFactory.instance.objectNode().put("secret", "walnut");

    assertThat(ApprovalDesk.answer(() -> answer("bob", guess)))
        .as("even what is right")
        .isEqualTo("form.not-editable");
    assertThat(ApprovalDesk.answer(() -> answer("bob", field))).isEqualTo("form.unknown-field");
    offer("bob", "r1", 5);
    assertThat(seenBy("ann").data().at("/parts/1/price").asInt())
        .as("what was not shown stays")
        .isEqualTo(7002);
  }

  @Test
  void shouldHideFromWhoeverReadsAnywayWhileTheTaskIsOpen() {
    offer("bob", "r1", 5);
    offer("cat", "r2", 9);

    assertThat(seenBy("ann").data().has("parts")).isFalse();
    assertThat(seenBy("dan").data().has("parts")).isFalse();
    assertThat(seenBy("dan").data().has("secret")).isTrue();
    desk.decide("ann", record, "approve");
    assertThat(seenBy("ann").data().has("parts")).as("who made it, afterwards").isTrue();
  }

  @Test
  void shouldShowWhatALaterStepShows() {
    offer("bob", "r1", 5);
    offer("cat", "r2", 9);
    desk.decide("ann", record, "approve");
    desk.decide("dan", record, "approve");

    assertThat(desk.path(record)).endsWith("blind");
    assertThat(seenBy("dan").data().path("parts")).as("asked to review it openly").hasSize(2);
    assertThat(seenBy("bob").data().path("parts")).as("asked to offer").hasSize(1);
    desk.decide("dan", record, "done");
    assertThat(seenBy("dan").data().path("parts")).hasSize(2);
    assertThat(seenBy("bob").data().has("secret")).as("when all is over").isFalse();
  }

  @Test
  void shouldHideItFromWhoTakesTheTaskOver() {
    desk.act("bob", record, new TaskAct.Transfer(desk.idOf("admin"), Optional.of("Please")));
    desk.act("cat", record, new TaskAct.Transfer(desk.idOf("dan"), Optional.of("Please")));

    assertThat(seenBy("dan").data().has("secret")).isFalse();
    assertThat(seenBy("dan").data().path("parts")).hasSize(1);
    assertThat(seenBy("cat").data().has("secret")).as("who had it").isFalse();
    assertThat(seenBy("admin").data().has("secret")).as("an administrator who is asked").isFalse();
  }

  private RecordView seenBy(String login) {
    return desk.as(login, () -> desk.get(Records.class).get(record));
  }

  private UUID file(String login) {
    return desk.as(login, () -> desk.get(Attachments.class).get(scan)).id();
  }

  private List<?> listed(String login) {
    return desk.as(login, () -> desk.get(RecordLists.class).list(ListRequest.of("request")))
        .items();
  }

  private Object filtered(String login) {
    ListRequest asked =
        new ListRequest(
            "request", null, Map.of("secret", List.of("walnut")), "", List.of(), 20, null, false);
    return desk.as(login, () -> desk.get(RecordLists.class).list(asked));
  }

  private String found(String login) {
    return desk.as(login, () -> desk.get(RecordSearch.class).find("walnut")).toString();
  }

  private void offer(String login, String line, int quantity) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.putArray("parts").addObject().put("_id", line).put("offered", quantity);
    Object unused = answer(login, data);
  }

  private Object answer(String login, ObjectNode data) {
    UUID task = desk.taskOf(login, record);
    Decision done = new Decision("done", Optional.empty(), data, Optional.empty());
    return desk.as(login, () -> desk.get(Decisions.class).decide(task, done));
  }
}
