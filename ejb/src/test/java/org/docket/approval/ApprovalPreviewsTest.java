package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalPreview.Step;
import org.docket.approval.DeskPack.Replacement;
import org.docket.definition.PackFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read about the way of a record before they hand it in. */
class ApprovalPreviewsTest {

  private static final String DEAR =
      """
        - choose:
            - when: total > 1000 * 2
              steps: [{step: dear, title: {en: Dear, zh-CN: 大额}, do: fill, by: {position: chief}}]
            - otherwise: []
      """;

  private static List<PackFiles> dearOnesAreChecked() {
    return DeskPack.packs(
        List.of(
            new Replacement("request.form.yaml", "zh-CN: 合计}}", "zh-CN: 合计}, required: true}"),
            new Replacement("request.chain.yaml", "  - parallel:", DEAR + "  - parallel:")));
  }

  private static ApprovalPreview preview(ApprovalDesk desk, ObjectNode data) {
    return desk.as(
        "ann", () -> desk.get(ApprovalPreviews.class).preview("request", data).orElseThrow());
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Test
  void shouldSayInWordsOfTheFormWhatTheWayDependsOn() {
    try (ApprovalDesk desk = new ApprovalDesk(dearOnesAreChecked())) {
      assertThat(preview(desk, empty()).stopped())
          .hasValueSatisfying(
              why -> {
                assertThat(why.zh()).isEqualTo("合计 > 1000 × 2");
                assertThat(why.en()).isEqualTo("Total > 1000 × 2");
              });
      assertThat(preview(desk, empty().put("total", 10)).stopped()).isEmpty();
    }
  }

  @Test
  void shouldSayOfEachWhoIsAskedTogetherWhy() {
    try (ApprovalDesk desk =
        new ApprovalDesk(
            DeskPack.packs(
                "request.chain.yaml",
                "by: {position: chief}\n    within: 8 working hours",
                "by: [{position: chief}, {position: lawyer}]\n    within: 8 working hours",
                false))) {
      Step review =
          preview(desk, empty()).steps().stream()
              .filter(step -> step.step().equals("review"))
              .findFirst()
              .orElseThrow();
      assertThat(review.people()).containsExactlyInAnyOrder("鲍博", "蔡婷", "邓丹");
      assertThat(review.why().zh()).isEqualTo("主管；法务");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, false", "2, false", "3, true"})
  void shouldPromiseNoDateFromTooFewRecords(int done, boolean expected) {
    try (ApprovalDesk desk = new ApprovalDesk()) {
      for (int i = 0; i < done; i++) {
        done(desk);
      }
      assertThat(moneyIsExpected(desk)).isEqualTo(expected);
    }
  }

  @Test
  void shouldExpectNobodyToWorkOnADayOff() {
    try (ApprovalDesk desk = new ApprovalDesk()) {
      for (int i = 0; i < 3; i++) {
        done(desk);
      }
      Instant sunday = Instant.parse("2026-03-08T02:00:00Z");
      desk.at(sunday);

      assertThat(preview(desk, empty()).steps())
          .filteredOn(step -> step.step().equals("money"))
          .extracting(step -> step.expected().orElseThrow())
          .allSatisfy(
              expected ->
                  assertThat(expected)
                      .isAfter(Instant.parse("2026-03-09T01:00:00Z"))
                      .isBefore(Instant.parse("2026-03-09T09:00:00Z")));
    }
  }

  /** The step has no deadline: only the past tells how long it takes. */
  private static boolean moneyIsExpected(ApprovalDesk desk) {
    return preview(desk, empty()).steps().stream()
        .filter(step -> step.step().equals("money"))
        .map(Step::expected)
        .allMatch(Optional::isPresent);
  }

  private static void done(ApprovalDesk desk) {
    desk.at(ApprovalDesk.MONDAY);
    UUID record = desk.request("A desk", 300);
    desk.at(ApprovalDesk.MONDAY.plus(Duration.ofMinutes(30)));
    desk.decide("bob", record, "approve");
    desk.decide("dan", record, "done");
    desk.at(ApprovalDesk.MONDAY.plus(Duration.ofMinutes(90)));
    desk.decide("bob", record, "done");
  }
}
