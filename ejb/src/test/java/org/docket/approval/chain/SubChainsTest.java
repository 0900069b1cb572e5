package org.docket.approval.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.docket.definition.CompiledSet;
import org.docket.organization.Who;
import org.docket.problem.Problem;
import org.junit.jupiter.api.Test;

/** A chain that is walked as a part of another one, as the compiler makes it. */
class SubChainsTest {

  private static final String CONTRACT =
      """
      form: contract
      title: Contract
      sections:
        - section: main
          title: Main
          fields:
            amount: {type: money, title: Amount, required: true}
            handler: {type: person, title: Handler, required: true}
            remark: {type: text, title: Remark}
      access: {create: [everyone], read: [everyone]}
      """;
  private static final String SIGNING =
      """
      chain: signing
      title: Signing
      needs: {amount: money, handler: person, remark: text}
      steps:
        - {step: register, do: fill, by: creator}
        - {step: head, do: approve, by: handler, outcomes: {approve: next, return: register, reject: end}}
        - {step: large, do: approve, when: amount > 1000, by: handler, edit: [remark], except: [step:head]}
      """;
  private static final String SIGNING_PROCESS =
      """
      process: P-1
      title: Signing
      family: things
      form: contract
      chain: signing
      """;
  private static final String CHANGE =
      """
      form: change
      title: Change
      sections:
        - section: main
          title: Main
          fields:
            contract: {type: reference, to: contract, title: Contract, required: true}
            newAmount: {type: money, title: New amount, required: true}
            note: {type: text, title: Note}
      access: {create: [everyone], read: [everyone]}
      """;
  private static final String CHANGE_PROCESS =
      """
      process: P-2
      title: Change
      family: things
      form: change
      chain: change
      """;

  @Test
  void shouldWalkTheChainOfTheOriginalRecordWithTheNewValues() {
    ChainDefinition chain =
        compiled("{contract: 'reference:contract', newAmount: money, note: text}", change(""));
    ChainMap map = ChainMap.of(chain);

    assertThat(map.steps()).containsExactly("register", "approval.head", "approval.large", "file");
    HumanStep large = (HumanStep) map.step("approval.large");
    assertThat(large.when().orElseThrow().expression().references())
        .extracting(Object::toString)
        .containsExactly("newAmount");
    assertThat(large.fields().edit()).containsExactly("note");
    assertThat(large.policy().except()).containsExactly(new Who.Doer("approval.head"));
    Who.People handler = (Who.People) large.by().get(0);
    assertThat(handler.expression().references())
        .extracting(Object::toString)
        .containsExactly("contract.handler");
  }

  @Test
  void shouldLeadBackToTheRegistrationOfTheWholeChain() {
    ChainMap map =
        ChainMap.of(
            compiled("{contract: 'reference:contract', newAmount: money, note: text}", change("")));

    ChainStep head = map.step("approval.head");

    assertThat(head.outcome("return").orElseThrow().target())
        .isEqualTo(new Target.ToStep("register"));
    assertThat(map.way(map.addressOf("approval.head"), head.outcomes().get(2).target()))
        .isEqualTo(new ChainMap.Way.Ending(End.REJECTED));
  }

  @Test
  void shouldTellThatTwoChainsNeedOneAnother() {
    List<Problem> found =
        problems(
            """
            chain: a
            title: A
            steps: [{step: s, do: sub-chain, chain: b}]
            """,
            """
            chain: b
            title: B
            steps: [{step: s, do: sub-chain, chain: a}]
            """);

    assertThat(found).extracting(Problem::code).contains("definition.cycle");
    assertThat(found).allSatisfy(problem -> assertThat(problem.location()).isNotNull());
  }

  @Test
  void shouldRefuseSoManySubChainsThatNobodyCanWalkThem() {
    List<Problem> found = problems(tenfold("a", ""), tenfold("b", "a"), tenfold("c", "b"));

    assertThat(found).extracting(Problem::code).contains("chain.too-many-steps");
  }

  /** A chain of ten steps, each of which walks the other one where there is one. */
  private static String tenfold(String key, String other) {
    StringBuilder chain = new StringBuilder("chain: " + key + "\ntitle: T\nsteps:\n");
    for (int i = 0; i < 10; i++) {
      String what = other.isEmpty() ? "do: fill, by: creator" : "do: sub-chain, chain: " + other;
      chain.append("  - {step: s").append(i).append(", ").append(what).append("}\n");
    }
    return chain.toString();
  }

  private static String change(String more) {
    return """
        - {step: register, do: fill, by: creator}
        - step: approval
          do: sub-chain
          chain: {of: contract}
          with: {amount: newAmount, remark: note}
        %s
        - {step: file, do: fill, by: creator}
        """
        .formatted(more);
  }

  private static ChainDefinition compiled(String needs, String steps) {
    CompiledSet set =
        TestPacks.compile(
            CONTRACT,
            SIGNING,
            SIGNING_PROCESS,
            CHANGE,
            CHANGE_PROCESS,
            "chain: change\ntitle: Change\nneeds: " + needs + "\nsteps:\n" + steps.indent(2));
    return set.find(ProcessDefinition.class, "P-2").orElseThrow().chain().orElseThrow();
  }

  private static List<Problem> problems(String... files) {
    return TestPacks.problems(files);
  }
}
