package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.internal.AgentsStandIn;
import org.docket.approval.internal.LateTasks;
import org.docket.platform.DocketClock;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Lines that somebody makes and somebody else checks: agents, escalation and paper look at who made
 * the very line. Dan makes the first line, then Ann the second one.
 */
class ItemsAtWorkTest {

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.with(
              Map.of(
                  "request.form.yaml",
                  DeskPack.form(
                      """
                      lines:
                        type: table
                        title: {en: Lines, zh-CN: 明细}
                        columns:
                          owner: {type: person, title: {en: Owner, zh-CN: 负责人}, required: true}
                      """),
                  "request.chain.yaml",
                  """
                  chain: request
                  title: {en: Request, zh-CN: 申请}
                  needs: {lines: {owner: person}}
                  steps:
                    - {step: register, title: {en: Register, zh-CN: 登记}, do: fill, by: creator}
                    - step: each
                      title: {en: Lines, zh-CN: 明细}
                      do: for-each
                      of: lines
                      steps:
                        - {step: make, title: {en: Make, zh-CN: 制作}, do: fill, by: {person: line.owner}}
                        - step: check
                          title: {en: Check, zh-CN: 检查}
                          do: fill
                          by: {position: chief}
                          except: [step:make]
                          paper: step:make
                    - step: seal
                      title: {en: Seal, zh-CN: 盖章}
                      do: fill
                      by: {position: chief}
                      within: 1 day
                      late: [{escalate: step:make}]
                  """)));
  private UUID record;

  @BeforeEach
  void make() {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "Two chairs");
    data.putArray("lines").add(owned("dan")).add(owned("ann"));
    record = desk.as("ann", () -> desk.get(Records.class).createAndSubmit("request", data)).id();
    desk.decide("dan", record, "done");
    desk.decide("ann", record, "done");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldBringToAnAgentOnlyTheLinesThatTheAgentHasNotMade() {
    standsIn("dan", "bob");

    List<TaskView> tasks = tasks("dan");

    assertThat(tasks).hasSize(1);
    assertThat(tasks.get(0).asked().onBehalfOf()).contains("鲍博");
    assertThat(lineOf(tasks.get(0))).isEqualTo(2);
  }

  @Test
  void shouldLetOnlyWhoMadeTheLineEnterWhatWasSignedForIt() {
    Approvals approvals = desk.get(Approvals.class);

    assertThat(desk.as("dan", () -> approvals.onPaper(record))).hasSize(1);
    assertThat(desk.as("ann", () -> approvals.onPaper(record))).hasSize(1);
    assertThat(desk.as("dan", () -> approvals.onPaper(record)).get(0).task())
        .isNotEqualTo(desk.as("ann", () -> approvals.onPaper(record)).get(0).task());
  }

  /** Behind the lines, who did a step is everybody who did it for one of them. */
  @Test
  void shouldEscalateToAllWhoMadeALine() {
    desk.decide("bob", record, "done");
    desk.decide("bob", record, "done");

    desk.get(DocketClock.class)
        .at(
            ApprovalDesk.MONDAY.plus(Duration.ofDays(9)),
            () -> {
              desk.get(LateTasks.class).run();
              return record;
            });

    assertThat(tasks("dan")).hasSize(1);
    assertThat(tasks("ann")).hasSize(1);
  }

  private void standsIn(String agent, String person) {
    UUID unused =
        desk.as(
            person,
            () ->
                desk.get(Agencies.class)
                    .set(
                        new Agency.Wish(
                            Optional.empty(),
                            desk.idOf(agent),
                            ApprovalDesk.MONDAY,
                            ApprovalDesk.MONDAY.plus(Duration.ofDays(7)),
                            List.of(),
                            Optional.empty(),
                            Optional.empty()))
                    .id());
    desk.get(DocketClock.class)
        .at(
            ApprovalDesk.MONDAY,
            () -> {
              desk.get(AgentsStandIn.class).run();
              return unused;
            });
  }

  private List<TaskView> tasks(String login) {
    return desk.as(login, () -> desk.get(Tasks.class).open(Optional.empty(), 50)).items();
  }

  private int lineOf(TaskView task) {
    String title = task.title().en();
    return Integer.parseInt(title.replaceAll("\\D+", ""));
  }

  private ObjectNode owned(String login) {
    return JsonNodeFactory.instance.objectNode().put("owner", desk.idOf(login).toString());
  }
}
