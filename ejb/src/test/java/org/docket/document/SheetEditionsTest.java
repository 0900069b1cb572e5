package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.approval.ProcessSheet;
import org.docket.approval.SheetEdition;
import org.docket.approval.chain.ProcessDefinition.Controlled;
import org.docket.definition.Definitions;
import org.docket.definition.PackSource;
import org.docket.definition.Release;
import org.docket.definition.Releases;
import org.docket.document.handbook.Handbook;
import org.docket.document.handbook.SheetApproval;
import org.docket.document.handbook.SheetState;
import org.docket.problem.Text;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process sheet is in force as the record says in which it was approved (PROCESSES 5.1). */
class SheetEditionsTest {

  private static final Instant APRIL = Instant.parse("2026-04-02T01:00:00Z");
  private static final String HEAD =
      "controlled: {number: LC-01, version: V1, effective: 2025-01-01, author: 王编, coordinator: HQ}\n";

  private static final Map<String, String> FILES =
      Map.of(
          "L-01.process.yaml",
          LetterDesk.file("L-01.process.yaml") + HEAD,
          "edition.series.yaml",
          "series: edition\ntitle: {en: Editions, zh-CN: 版本}\npattern: 'E-{000}'\n",
          "edition.form.yaml",
          """
          form: edition
          title: {en: Edition, zh-CN: 文件版本}
          recordTitle: sheet
          number: {series: edition}
          access: {create: [keeper], read: [everyone]}
          sections:
            - title: {en: Edition, zh-CN: 文件版本}
              fields:
                sheet: {type: text, title: {en: Sheet, zh-CN: 文件}, required: true}
                name: {type: text, title: {en: Name, zh-CN: 名称}}
                documentNo: {type: text, title: {en: Document, zh-CN: 编号}}
                version: {type: text, title: {en: Version, zh-CN: 版本}}
                from: {type: date, title: {en: From, zh-CN: 生效}, required: true}
                stamp: {type: text, title: {en: Stamp, zh-CN: 标识}}
                change: {type: long-text, title: {en: Change, zh-CN: 修订}, required: true}
                office: {type: unit, title: {en: Office, zh-CN: 部门}}
                pages: {type: attachments, title: {en: Pages, zh-CN: 附件}}
          """,
          "edition.chain.yaml",
          """
          chain: edition
          title: {en: Edition, zh-CN: 文件版本}
          steps:
            - {step: draw-up, title: {en: Draw up, zh-CN: 编制}, do: fill, by: creator}
            - {step: review, title: {en: Review, zh-CN: 审核}, do: approve, by: {position: checker}, rule: any, outcomes: {approve: next, reject: {end: rejected}}}
            - {step: sign, title: {en: Sign, zh-CN: 签署}, do: approve, by: {position: chief}, rule: any, outcomes: {approve: next, reject: {end: rejected}}}
          """,
          "L-02.process.yaml",
          """
          process: L-02
          title: {en: Sheets, zh-CN: 流程文件审批}
          family: letters
          form: edition
          chain: edition
          controls: {process: sheet, title: name, number: documentNo, version: version, effective: from, stamp: stamp, change: change, unit: office, file: pages, reviewed: review, signed: sign}
          """);

  private final LetterDesk desk = new LetterDesk(FILES);
  private final Handbook handbook = desk.get(Handbook.class);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldPutUpTheSheetAsItIs() {
    assertThat(state()).isEqualTo(SheetState.TAKEN_OVER);

    ObjectNode draft = record(begin()).data();

    assertThat(draft.path("sheet").asText()).isEqualTo("L-01");
    assertThat(draft.path("name").asText()).isEqualTo("Letters");
    assertThat(draft.path("documentNo").asText()).isEqualTo("LC-01");
    assertThat(draft.path("version").asText()).isEqualTo("V2");
    assertThat(draft.at("/office/code").asText()).isEqualTo("HQ");
    assertThat(draft.path("stamp").asText())
        .isEqualTo(desk.as("ann", () -> handbook.stamp(sheet())));
    assertThat(draft.path("pages")).hasSize(2);
    assertThat(desk.as("cat", () -> sheet().standing().mayPutUp())).isFalse();
    desk.refused("cat", this::put, "document.may-not-put-up-sheet");
  }

  @Test
  void shouldNameThoseWhoApprovedItFromTheDayOnThatItTakesEffect() {
    UUID record = handedIn("2026-04-01");
    assertThat(words())
        .isEqualTo("Approved before sheets were controlled here. Being approved: E-001.");
    approve(record);

    assertThat(words())
        .isEqualTo(
            "Approved before sheets were controlled here. Version V2 takes effect on 2026-04-01.");
    assertThat(head().version()).isEqualTo("V1");

    desk.at(APRIL);
    assertThat(state()).isEqualTo(SheetState.IN_FORCE);
    assertThat(words()).isEqualTo("Version V2, in force since 2026-04-01, approved with E-001.");
    Controlled head = head();
    assertThat(head.number()).isEqualTo("LC-01");
    assertThat(head.version()).isEqualTo("V2");
    assertThat(head.effective()).isEqualTo("2026-04-01");
    assertThat(head.author()).contains(Text.same("安安"));
    assertThat(head.reviewer()).contains(Text.same("叶娃"));
    assertThat(head.approver()).contains(Text.same("鲍博"));
    assertThat(head.revisions()).hasSize(1);
    assertThat(LetterDesk.text(desk.as("ann", () -> handbook.pdf("L-01", Locale.ENGLISH))))
        .contains("Version:V2", "Signed:鲍博", "inforcesince2026-04-01")
        .doesNotContain("Notapproved");
  }

  @Test
  void shouldTellWhenTheProcessIsNoLongerWhatWasApproved() {
    approve(handedIn("2026-03-02"));
    assertThat(state()).isEqualTo(SheetState.IN_FORCE);

    publish(
        "letter.chain.yaml",
        LetterDesk.file("letter.chain.yaml")
            .replace("by: {position: chief}", "by: {position: checker}"));

    assertThat(state()).isEqualTo(SheetState.CHANGED);
    assertThat(LetterDesk.text(desk.as("ann", () -> handbook.pdf("L-01", Locale.ENGLISH))))
        .contains("Notapproved", "whatstandshereisnotapprovedyet");

    approve(handedIn("2026-03-03"));
    desk.at(APRIL);
    assertThat(state()).isEqualTo(SheetState.IN_FORCE);
    assertThat(desk.as("ann", () -> sheet().standing().approved()))
        .extracting(SheetEdition::version)
        .containsExactly("V3", "V2");
  }

  @Test
  void shouldStayUnapprovedWhenTheEditionIsRejected() {
    UUID record = handedIn("2026-03-02");
    desk.decide("eva", record, "reject");

    assertThat(state()).isEqualTo(SheetState.TAKEN_OVER);
    assertThat(head().author()).contains(Text.same("王编"));
  }

  private void publish(String file, String text) {
    Map<String, String> files = new HashMap<>(FILES);
    files.put(file, text);
    Release release =
        desk.as(
            "admin",
            () -> {
              Releases releases = desk.get(Releases.class);
              UUID candidate = releases.stage(PackSource.of(LetterDesk.packs(files))).id();
              return releases.publish(candidate, "Changed");
            });
    desk.get(Definitions.class).switchTo(release.id());
  }

  private UUID begin() {
    return desk.as("ann", this::put);
  }

  private UUID put() {
    return desk.get(SheetApproval.class).begin("L-01", Locale.ENGLISH);
  }

  private RecordView record(UUID id) {
    return desk.as("ann", () -> desk.get(Records.class).get(id));
  }

  private UUID handedIn(String from) {
    UUID id = begin();
    RecordView draft = record(id);
    ObjectNode data = draft.data().deepCopy();
    data.put("from", from).put("change", "The chief signs");
    return desk.as("ann", () -> desk.get(Records.class).submit(id, draft.version(), data)).id();
  }

  private void approve(UUID record) {
    desk.decide("eva", record, "approve");
    desk.decide("bob", record, "approve");
  }

  private ProcessSheet sheet() {
    return handbook.sheet("L-01");
  }

  private SheetState state() {
    return desk.as("ann", () -> handbook.state(sheet()));
  }

  private String words() {
    return desk.as("ann", () -> handbook.state(sheet()).words(sheet().standing()).en());
  }

  private Controlled head() {
    return desk.as("ann", () -> sheet().controlled().orElseThrow());
  }
}
