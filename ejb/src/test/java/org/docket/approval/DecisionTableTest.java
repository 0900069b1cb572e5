package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.definition.Loaded;
import org.docket.definition.PackFiles;
import org.docket.problem.Problem;
import org.docket.record.Records;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A choice by a table takes the way of the row that fits, also in branches and for each line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionTableTest {

  private static final String FORM =
      DeskPack.form(
          """
          kind: {type: choice, title: {en: Kind, zh-CN: 类别}, required: true, options: {repair: {en: Repair, zh-CN: 维修}, swap: {en: Swap, zh-CN: 更换}, other: {en: Other, zh-CN: 其他}}}
          urgent: {type: yes-no, title: {en: Urgent, zh-CN: 加急}, default: "false"}
          total: {type: money, title: {en: Total, zh-CN: 合计}, required: true}
          """);

  private static final String CHAIN =
      """
      chain: request
      title: {en: Request, zh-CN: 申请}
      needs: {total: money, kind: choice, urgent: yes-no}
      steps:
        - {step: register, title: {en: Register, zh-CN: 登记}, do: fill, by: creator}
        - parallel:
            - steps:
                - chooseBy: [kind, urgent, total]
                  rows:
                    - {is: [repair, no, up to 1000], to: small}
                    - {is: [repair, no, over 1000], to: large}
                    - {is: [repair, yes, '-'], to: large}
                    - {is: [[swap, other], '-', up to 50.5], to: small}
                    - {is: ['swap, other', '-', over 50.5 up to 800], to: large}
                    - {is: ['swap, other', '-', '> 800'], to: none}
                  ways:
                    small: [{step: clerk, title: {en: Clerk, zh-CN: 文员}, do: approve, by: {position: clerk}}]
                    large:
                      title: {en: Large, zh-CN: 大额}
                      steps: [{step: chief, title: {en: Chief, zh-CN: 主管}, do: approve, by: {position: chief}}]
                    none: []
            - steps: [{step: beside, title: {en: Beside, zh-CN: 并行}, do: consult, by: {position: lawyer}, wait: false}]
      """;

  private final ApprovalDesk desk = new ApprovalDesk(packs(CHAIN, Map.of()));

  @AfterAll
  void close() {
    desk.close();
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource({
    "repair, false, 1000, clerk",
    "repair, false, 1000.01, chief",
    "repair, true, 1, chief",
    "swap, true, 50.5, clerk",
    "other, false, 50.51, chief",
    "other, false, 800.01, ",
  })
  void shouldTakeTheWayOfTheRowThatFits(String kind, boolean urgent, String total, String step) {
    ObjectNode data =
        JsonNodeFactory.instance
            .objectNode()
            .put("subject", "A chair")
            .put("kind", kind)
            .put("urgent", urgent)
            .put("total", new java.math.BigDecimal(total));
    UUID record =
        desk.as("dan", () -> desk.get(Records.class).createAndSubmit("request", data)).id();

    List<String> open =
        desk.as("dan", () -> desk.get(Tasks.class).onRecord(record)).stream()
            .map(TaskView.OnRecord::step)
            .filter(each -> !each.equals("beside"))
            .toList();

    assertThat(open).isEqualTo(step == null ? List.of() : List.of(step));
  }

  /** The options of the form are known where a process binds the chain. */
  @Test
  void shouldTellWhichOptionHasNoRow() {
    List<Problem> problems = problems(CHAIN.replace("[[swap, other]", "[[swap]"), Map.of());

    assertThat(problems).extracting(Problem::code).containsExactly("chain.table-leaves-gap");
    assertThat(problems.get(0).message().en()).contains("other", "total").contains("50.5");
  }

  @Test
  void shouldReadTheRowsFromAFileAndSayWhereItIsWrong() {
    String chain =
        CHAIN.substring(0, CHAIN.indexOf("            rows:"))
            + "            from: routes.csv\n"
            + CHAIN.substring(CHAIN.indexOf("            ways:"));
    String good =
        "kind,urgent,total,to\nrepair,no,up to 1000,small\nrepair,no,over 1000,large\n"
            + "repair,yes,,large\n\"swap, other\",,,none\n";

    assertThat(problems(chain, Map.of("routes.csv", good))).isEmpty();
    Problem overlap =
        problems(chain, Map.of("routes.csv", good.replace("over 1000", "over 900"))).get(0);
    assertThat(overlap.code()).isEqualTo("chain.table-rows-overlap");
    assertThat(overlap.location().file()).isEqualTo("desk/routes.csv");
    assertThat(overlap.location().line()).isEqualTo(3);
    Problem cell =
        problems(chain, Map.of("routes.csv", good.replace("yes,,large", "yes,<>,large"))).get(0);
    assertThat(cell.code()).isEqualTo("chain.table-cell");
    assertThat(cell.location().line()).isEqualTo(4);
    assertThat(cell.location().column()).isEqualTo(12);
  }

  /** Two chains, one file; what is wrong in it is told at its line and column. */
  @Test
  void shouldShareTheRowsOfAMatrixInAFile() {
    String chain =
        CHAIN.replace(
                "steps:\n  - {step: register",
                """
            matrices:
              money: {title: {en: Money, zh-CN: 费用}, amount: total, kind: kind, from: authority.csv}
            steps:
              - {step: register"""
                    .indent(0)
                    .stripTrailing())
            + "  - {step: money, title: {en: Money, zh-CN: 费用}, do: approve, by: {matrix: money}}\n";
    String good =
        "over,upTo,kind,by,since\n,500,,clerk,\n500,,,clerk; chief,\n,,repair,chief,2026-01-01\n";

    assertThat(problems(chain, Map.of("authority.csv", good))).isEmpty();
    Problem gap = problems(chain, Map.of("authority.csv", good.replace("\n500,", "\n600,"))).get(0);
    assertThat(gap.code()).isEqualTo("chain.matrix-gap");
    assertThat(gap.location().file()).isEqualTo("desk/authority.csv");
    assertThat(gap.location().line()).isEqualTo(3);
    assertThat(problems(chain, Map.of("authority.csv", good.replace("; chief", "; cheif"))))
        .extracting(Problem::code)
        .contains("chain.unknown-position");
  }

  private static List<Problem> problems(String chain, Map<String, String> files) {
    Loaded loaded = Compilers.loader().load(packs(chain, files));
    return loaded.problems();
  }

  private static List<PackFiles> packs(String chain, Map<String, String> files) {
    Map<String, String> all = new HashMap<>(files);
    all.put("request.form.yaml", FORM);
    all.put("request.chain.yaml", chain);
    return DeskPack.with(all);
  }
}
