package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.definition.PackFiles;
import org.docket.problem.Problem;
import org.docket.record.Records;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A choice by a table for each line, in a chain that others walk, there for each line too, and by
 * days.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionTablePlacesTest {

  private static final String FORM =
      DeskPack.form(
          """
          total: {type: money, title: {en: Total, zh-CN: 合计}, required: true}
          parts:
            type: table
            title: {en: Parts, zh-CN: 配件}
            columns:
              kind: {type: choice, title: {en: Kind, zh-CN: 类别}, required: true, options: {pump: {en: Pump, zh-CN: 水泵}, belt: {en: Belt, zh-CN: 皮带}}}
              price: {type: money, title: {en: Price, zh-CN: 价格}, required: true}
          """);

  private static final String CHAIN =
      """
      chain: request
      title: {en: Request, zh-CN: 申请}
      needs: {total: money, parts: {kind: choice, price: money}}
      steps:
        - {step: register, title: {en: Register, zh-CN: 登记}, do: fill, by: creator}
        - step: each
          title: {en: Each part, zh-CN: 逐件}
          do: for-each
          of: parts
          steps:
            - chooseBy: [line.kind, line.price]
              rows:
                - {is: [pump, up to 100], to: none}
                - {is: [pump, over 100], to: chief}
                - {is: [belt, '-'], to: lawyer}
              ways:
                none: []
                chief: [{step: chief, title: {en: Chief, zh-CN: 主管}, do: approve, by: {position: chief}}]
                lawyer: [{step: lawyer, title: {en: Lawyer, zh-CN: 法务}, do: approve, by: {position: lawyer}}]
            - {step: inner, do: sub-chain, title: {en: By sum, zh-CN: 按金额}, chain: by-sum, with: {sum: line.price}}
        - {step: outer, do: sub-chain, title: {en: By sum, zh-CN: 按金额}, chain: by-sum, with: {sum: total}}
      """;

  private static final String BY_SUM =
      """
      chain: by-sum
      title: {en: By sum, zh-CN: 按金额}
      needs: {sum: money}
      steps:
        - chooseBy: [sum]
          rows:
            - {is: [up to 50], to: few, until: 2026-03-31}
            - {is: [over 50], to: many, until: 2026-03-31}
            - {is: ['-'], to: many, since: 2026-04-01}
          ways:
            few: []
            many: [{step: sign, title: {en: Sign, zh-CN: 签字}, do: approve, by: {position: chief}}]
      """;

  private final ApprovalDesk desk = new ApprovalDesk(packs(BY_SUM));

  @AfterAll
  void close() {
    desk.close();
  }

  /**
   * The pump of 100 needs nobody by its kind, but its sum is signed; the belt of 20 the reverse.
   */
  @Test
  void shouldTakeTheWayOfEachLineAndOfEachPart() {
    UUID record = request(40, part("pump", 100), part("pump", 101), part("belt", 20));

    assertThat(open(record))
        .containsExactlyInAnyOrder(
            "inner.sign · line 1 Pump", "chief · line 2 Pump", "lawyer · line 3 Belt");
    decide("dan", record);
    assertThat(open(record))
        .containsExactlyInAnyOrder("inner.sign · line 1 Pump", "chief · line 2 Pump");
    decide("bob", record);
    decide("bob", record);
    assertThat(open(record))
        .as("the second pump is signed, too")
        .containsExactly("inner.sign · line 2 Pump");
    decide("bob", record);

    assertThat(open(record)).as("40 is up to 50: nothing is left to do").isEmpty();
  }

  @Test
  void shouldTakeTheRowsOfTheDay() {
    desk.at(Instant.parse("2026-03-31T15:59:00Z"));
    UUID before = request(40);
    desk.at(Instant.parse("2026-03-31T16:00:00Z"));
    UUID after = request(40);
    List<String> thereafter = open(after);
    desk.at(ApprovalDesk.MONDAY);

    assertThat(open(before)).as("the last minute of March in Shanghai").isEmpty();
    assertThat(thereafter).containsExactly("outer.sign");
  }

  @Test
  void shouldTellFromWhichDayNoRowCounts() {
    List<Problem> problems =
        problems(
            BY_SUM.replace(
                "{is: ['-'], to: many, since: 2026-04-01}",
                "{is: ['-'], to: many, since: 2026-04-02}"));

    assertThat(problems).extracting(Problem::code).containsOnly("chain.table-leaves-gap");
    assertThat(problems.get(0).message().en()).contains("today() in [2026-04-01..)");
  }

  @Test
  void shouldTellOfRowsWhoseDaysMeet() {
    List<Problem> problems =
        problems(BY_SUM.replace("to: few, until: 2026-03-31", "to: few, until: 2026-04-01"));

    assertThat(problems).extracting(Problem::code).containsExactly("chain.table-rows-overlap");
    assertThat(problems.get(0).message().en()).contains("[2026-04-01..)");
  }

  @Test
  void shouldTellOfARowThatNeverCounts() {
    assertThat(
            problems(BY_SUM.replace("since: 2026-04-01", "since: 2026-04-01, until: 2026-03-01")))
        .extracting(Problem::code)
        .containsExactly("chain.table-row-never-counts");
  }

  private UUID request(int total, ObjectNode... parts) {
    ObjectNode data =
        JsonNodeFactory.instance.objectNode().put("subject", "A lamp").put("total", total);
    List.of(parts).forEach(data.withArray("parts")::add);
    return desk.as("ann", () -> desk.get(Records.class).createAndSubmit("request", data)).id();
  }

  private static ObjectNode part(String kind, int price) {
    return JsonNodeFactory.instance.objectNode().put("kind", kind).put("price", price);
  }

  /** The steps, and the line where it is one of several. */
  private List<String> open(UUID record) {
    return desk.as("ann", () -> desk.get(Tasks.class).onRecord(record)).stream()
        .map(task -> task.step() + task.title().en().replaceFirst("^[^·]*", " ").stripTrailing())
        .toList();
  }

  private void decide(String login, UUID record) {
    desk.decide(login, record, "approve");
  }

  private static List<Problem> problems(String bySum) {
    return Compilers.loader().load(packs(bySum)).problems();
  }

  private static List<PackFiles> packs(String bySum) {
    return DeskPack.with(
        Map.of(
            "request.form.yaml", FORM,
            "request.chain.yaml", CHAIN,
            "by-sum.chain.yaml", bySum));
  }
}
