package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.docket.approval.FieldRights.Cell;
import org.docket.approval.FieldRights.Kind;
import org.docket.approval.FieldRights.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** All steps and fields of a process in one table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldRightsTest {

  private static final String FORM =
      DeskPack.form(
          """
          secret: {type: text, title: {en: Secret, zh-CN: 内部}}
          total: {type: money, title: {en: Total, zh-CN: 合计}}
          reason: {type: text, title: {en: Reason, zh-CN: 原因}, required: 'total != null and total > 5'}
          sum: {type: decimal, title: {en: Sum, zh-CN: 总数}, value: sum(parts.amount)}
          parts:
            type: table
            title: {en: Parts, zh-CN: 明细}
            columns:
              owner: {type: person, title: {en: Owner, zh-CN: 负责人}}
              amount: {type: integer, title: {en: Amount, zh-CN: 数量}}
              offered: {type: integer, title: {en: Offered, zh-CN: 可供}}
          """);
  private static final String CHAIN =
      """
      chain: request
      title: {en: Request, zh-CN: 申请}
      needs: {total: money, parts: {owner: person, offered: integer}}
      steps:
        - {step: register, do: fill, by: creator, title: {en: Register, zh-CN: 登记}, hide: [secret]}
        - step: offers
          title: {en: Offers, zh-CN: 报供}
          do: for-each
          of: parts
          by: line.owner
          steps:
            - {step: offer, do: fill, by: item, title: {en: Offer, zh-CN: 报供}, edit: [parts.offered], require: [parts.offered], hide: [secret, parts.amount], otherLines: hide}
        - step: review
          do: approve
          by: {position: chief}
          title: {en: Review, zh-CN: 审核}
          edit: [note, reason]
          outcomes:
            approve: next
            reject: {end: rejected, require: [note]}
      """;

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.with(Map.of("request.form.yaml", FORM, "request.chain.yaml", CHAIN)));
  private final FieldRights rights =
      desk.as("admin", () -> desk.get(ProcessCharts.class).fieldRights("REQ"));

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void shouldHaveAColumnForEachStepWithAForm() {
    assertThat(rights.steps())
        .extracting(step -> step.key())
        .containsExactly("register", "offer", "review");
  }

  @Test
  void shouldSayWhatEachStepDoesWithEachField() {
    assertThat(shown("subject")).isEqualTo("MUST READ READ");
    assertThat(shown("note")).isEqualTo("EDIT READ MUST(for Reject)");
    assertThat(shown("secret")).isEqualTo("HIDE HIDE READ");
    assertThat(shown("reason")).isEqualTo("MUST(under a condition) READ MUST(under a condition)");
    assertThat(shown("sum")).as("computed").isEqualTo("READ READ READ");
  }

  @Test
  void shouldSayItForColumnsAndLinesToo() {
    assertThat(shown("parts")).isEqualTo("EDIT EDIT*† READ");
    assertThat(shown("parts.amount")).isEqualTo("EDIT HIDE READ");
    assertThat(shown("parts.offered")).isEqualTo("EDIT MUST*† READ");
    assertThat(shown("parts.owner")).as("of one's own lines").isEqualTo("EDIT READ† READ");
    assertThat(row("parts.offered").kind()).isEqualTo(Kind.COLUMN);
  }

  private String shown(String path) {
    return row(path).cells().stream().map(FieldRightsTest::shown).collect(Collectors.joining(" "));
  }

  private static String shown(Cell cell) {
    return cell.right()
        + (cell.someLines() ? "*" : "")
        + (cell.othersHidden() ? "†" : "")
        + cell.note().map(note -> "(" + note.en() + ")").orElse("");
  }

  private Row row(String path) {
    return rights.rows().stream()
        .filter(row -> row.kind() != Kind.SECTION && row.path().equals(path))
        .findFirst()
        .orElseThrow();
  }
}
