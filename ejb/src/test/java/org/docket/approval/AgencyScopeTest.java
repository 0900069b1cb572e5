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
import org.docket.platform.DocketClock;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An agent for one process is none for the other. */
class AgencyScopeTest {

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.with(
              Map.of(
                  "order.form.yaml",
                  """
                  form: order
                  title: {en: Order, zh-CN: 订单}
                  recordTitle: subject
                  sections:
                    - title: {en: Order, zh-CN: 订单}
                      fields:
                        subject: {type: text, title: {en: Subject, zh-CN: 事由}, required: true}
                  """,
                  "order.chain.yaml",
                  """
                  chain: order
                  title: {en: Order, zh-CN: 订单}
                  steps:
                    - {step: register, title: {en: Register, zh-CN: 登记}, do: fill, by: creator}
                    - {step: check, title: {en: Check, zh-CN: 检查}, do: approve, by: {position: chief}}
                  """,
                  "ORD.process.yaml",
                  """
                  process: ORD
                  title: {en: Orders, zh-CN: 订单流程}
                  family: desk
                  form: order
                  chain: order
                  """)));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldLeaveOutOtherProcesses() {
    UUID request = desk.request("A chair", 100);
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "A table");
    UUID order = desk.as("ann", () -> desk.get(Records.class).createAndSubmit("order", data)).id();

    standsIn(List.of("ORD"));

    assertThat(recordsOf("dan")).containsExactly(order);
    assertThat(recordsOf("bob")).contains(request, order);
  }

  private void standsIn(List<String> processes) {
    Agency.Wish wish =
        new Agency.Wish(
            Optional.empty(),
            desk.idOf("dan"),
            ApprovalDesk.MONDAY,
            ApprovalDesk.MONDAY.plus(Duration.ofDays(7)),
            processes,
            Optional.empty(),
            Optional.empty());
    UUID unused = desk.as("bob", () -> desk.get(Agencies.class).set(wish).id());
    desk.get(DocketClock.class)
        .at(
            ApprovalDesk.MONDAY,
            () -> {
              desk.get(AgentsStandIn.class).run();
              return unused;
            });
  }

  private List<UUID> recordsOf(String login) {
    return desk.as(login, () -> desk.get(Tasks.class).open(Optional.empty(), 50)).items().stream()
        .map(task -> task.record().id())
        .toList();
  }
}
