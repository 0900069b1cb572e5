package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.approval.engine.Chains.chain;
import static org.docket.approval.engine.Chains.decide;
import static org.docket.approval.engine.Chains.fill;
import static org.docket.approval.engine.Chains.with;

import java.util.List;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.StepPolicy;
import org.docket.approval.chain.StepPolicy.Nobody;
import org.docket.approval.chain.StepPolicy.Vacant;
import org.docket.organization.Who;
import org.junit.jupiter.api.Test;

/**
 * What happens when nobody holds a post that there is, beside what happens when nobody is found.
 */
class VacantPostsTest {

  @Test
  void shouldDoWhatThePolicySaysWhereAPostIsVacant() {
    assertThat(asks(Vacant.STOP, Nobody.OWNER, TestFacts.vacant()).open()).containsExactly("!");
    assertThat(asks(Vacant.SKIP, Nobody.OWNER, TestFacts.vacant()).open()).containsExactly("b");
    assertThat(asked(asks(Vacant.OWNER, Nobody.STOP, TestFacts.vacant())).asked())
        .containsExactly(TestFacts.OWNER);
    assertThat(asked(asks(Vacant.ADMINISTRATOR, Nobody.STOP, TestFacts.vacant())).asked())
        .containsExactly(TestFacts.ADMINISTRATOR);
  }

  @Test
  void shouldDoWhatIsSaidForNobodyWhereNobodyAboveHoldsIt() {
    assertThat(asks(Vacant.UP, Nobody.SKIP, TestFacts.vacant()).open()).containsExactly("b");
    assertThat(asks(Vacant.HEAD, Nobody.STOP, TestFacts.vacant()).open()).containsExactly("!");
  }

  @Test
  void shouldSayNothingAboutThoseWhoAreNotFoundOtherwise() {
    assertThat(asks(Vacant.STOP, Nobody.SKIP, TestFacts.nobody()).open()).containsExactly("b");
    assertThat(asked(asks(Vacant.SKIP, Nobody.OWNER, TestFacts.nobody())).asked())
        .containsExactly(TestFacts.OWNER);
  }

  @Test
  void shouldStopRatherThanDoWithoutOneOfSeveral() {
    ApprovalRun vacant =
        asks(Vacant.STOP, Nobody.OWNER, TestFacts.entry(0), TestFacts.vacant(), TestFacts.entry(1));
    ApprovalRun nobody =
        asks(Vacant.UP, Nobody.STOP, TestFacts.entry(0), TestFacts.nobody(), TestFacts.entry(1));

    assertThat(vacant.open()).containsExactly("!");
    assertThat(nobody.open()).containsExactly("!");
  }

  @Test
  void shouldSayWhyWhoeverIsAskedInsteadIsAsked() {
    ApprovalRun run = asks(Vacant.ADMINISTRATOR, Nobody.OWNER, TestFacts.vacant());

    assertThat(run.events(ApprovalEvent.TaskOpened.class).get(0).assignees().why().en())
        .isEqualTo("vacant: test, so administrators");
  }

  private static Turn asked(ApprovalRun run) {
    return ((Active.AtStep) run.state.places().get(0)).turns().get(0);
  }

  private static ApprovalRun asks(Vacant vacant, Nobody nobody, Who... who) {
    StepPolicy all = StepPolicy.DEFAULT;
    StepPolicy policy =
        new StepPolicy(
            Act.all(),
            all.except(),
            all.veto(),
            all.paper(),
            all.applicant(),
            all.selfApproval(),
            all.samePerson(),
            nobody,
            vacant,
            all.answering());
    HumanStep step = who.length > 1 ? Chains.all("a", who.length) : decide("a", "yes: next");
    assertThat(step.rule()).isEqualTo(who.length > 1 ? Quorum.ALL : Quorum.ANY);
    return new ApprovalRun(chain(with(policy, Chains.by(List.of(who), step)), fill("b"))).start();
  }
}
