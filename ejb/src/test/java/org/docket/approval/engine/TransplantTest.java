package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.approval.engine.Chains.chain;
import static org.docket.approval.engine.Chains.decide;
import static org.docket.approval.engine.Chains.fill;
import static org.docket.approval.engine.Chains.parallel;
import static org.docket.approval.engine.Chains.spawn;
import static org.docket.approval.engine.Chains.steps;

import java.util.Map;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.problem.Text;
import org.junit.jupiter.api.Test;

/** Running approvals on other chains. */
class TransplantTest {

  @Test
  void shouldKeepBranchesThatStandElsewhereNow() {
    ChainDefinition was = chain(fill("a"), parallel(steps(fill("b")), steps(fill("c"))), fill("d"));
    ChainDefinition is =
        chain(fill("a"), fill("new"), parallel(steps(fill("c")), steps(fill("b"))), fill("d"));
    ApprovalRun run = new ApprovalRun(was).start().does("a", "done").does("b", "done");

    Transplant.Result result = moved(was, is, run, Map.of());
    ApprovalRun onward = new ApprovalRun(is);
    onward.state = result.state().orElseThrow();

    assertThat(result.hindrances()).isEmpty();
    assertThat(result.doubts()).extracting(Text::en).singleElement().asString().contains("new");
    assertThat(onward.open()).containsExactly("c");
    assertThat(onward.does("c", "done").open()).containsExactly("d");
    assertThat(onward.does("d", "done").state.end()).isPresent();
  }

  @Test
  void shouldNotMoveOutOfBranches() {
    ChainDefinition was = chain(fill("a"), parallel(steps(fill("b")), steps(fill("c"))));
    ChainDefinition is = chain(fill("a"), fill("b"), fill("c"));
    ApprovalRun run = new ApprovalRun(was).start().does("a", "done");

    assertThat(moved(was, is, run, Map.of()).state()).isEmpty();
  }

  @Test
  void shouldGoOnUnderAnotherKey() {
    ChainDefinition was = chain(fill("a"), decide("b", "yes: next", "no: a"));
    ChainDefinition is = chain(fill("a"), decide("x", "yes: next", "no: a"), fill("y"));
    ApprovalRun run = new ApprovalRun(was).start().does("a", "done");

    assertThat(moved(was, is, run, Map.of()).hindrances()).hasSize(1);
    ApprovalRun onward = new ApprovalRun(is);
    onward.state = moved(was, is, run, Map.of("b", "x")).state().orElseThrow();

    assertThat(onward.does("x", "no").does("a", "done").does("x", "yes").open())
        .containsExactly("y");
    assertThat(onward.state.path()).containsExactly("a", "x", "a", "x");
  }

  @Test
  void shouldWaitForTheSameRecord() {
    ChainDefinition was = chain(fill("a"), spawn("s", true));
    ApprovalRun run = new ApprovalRun(was).start().does("a", "done");

    assertThat(moved(was, chain(fill("a"), spawn("s", true), fill("z")), run, Map.of()).state())
        .isPresent();
    assertThat(moved(was, chain(fill("a"), fill("s")), run, Map.of()).state()).isEmpty();
  }

  @Test
  void shouldNotForgetWhatSomebodyHasAnswered() {
    ChainDefinition was = chain(Chains.all("b", 2));
    ApprovalRun run = new ApprovalRun(was).start().does("b", "approve", 0);

    assertThat(moved(was, chain(Chains.all("b", 3)), run, Map.of()).state()).isPresent();
    assertThat(moved(was, chain(decide("b", "fine: next")), run, Map.of()).hindrances()).hasSize(1);
  }

  private static Transplant.Result moved(
      ChainDefinition was, ChainDefinition is, ApprovalRun run, Map<String, String> renamed) {
    return new Transplant(ChainMap.of(was), ChainMap.of(is), renamed).of(run.state);
  }
}
