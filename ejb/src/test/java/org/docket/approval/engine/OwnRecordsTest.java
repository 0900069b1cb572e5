package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.approval.engine.Chains.chain;
import static org.docket.approval.engine.Chains.decide;
import static org.docket.approval.engine.Chains.fill;
import static org.docket.approval.engine.Chains.with;

import java.util.List;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepPolicy;
import org.docket.approval.chain.StepPolicy.SelfApproval;
import org.docket.organization.Who;
import org.junit.jupiter.api.Test;

/** Who approves a record that somebody made for somebody else. */
class OwnRecordsTest {

  private static final Who APPLICANT = TestFacts.entry(0);

  @Test
  void shouldAskTheSuperiorOfTheApplicant() {
    ApprovalRun run = run(SelfApproval.SUPERIOR, APPLICANT).start();

    assertThat(asked(run).asked()).containsExactly(TestFacts.SUPERIOR);
    assertThat(run.events(ApprovalEvent.TaskOpened.class).get(0).assignees().why().en())
        .isEqualTo("not the applicant, although test, so superior");
  }

  @Test
  void shouldGoFurtherUpWhereTheSuperiorMadeIt() {
    ApprovalRun run = run(SelfApproval.SUPERIOR, APPLICANT);
    run.facts.superiors.put(TestFacts.person(0), ApprovalRun.SOMEBODY);

    assertThat(asked(run.start()).asked()).containsExactly(TestFacts.SUPERIOR);
  }

  @Test
  void shouldAskTheProcessOwnerWhereNobodyElseIsAbove() {
    ApprovalRun run = run(SelfApproval.SUPERIOR, APPLICANT);
    run.facts.superiors.put(TestFacts.person(0), ApprovalRun.SOMEBODY);
    run.facts.superiors.put(ApprovalRun.SOMEBODY, TestFacts.person(0));

    assertThat(asked(run.start()).asked()).containsExactly(TestFacts.OWNER);
  }

  @Test
  void shouldAskTheProcessOwnerForWhoeverMadeIt() {
    ApprovalRun run = run(SelfApproval.OWNER, TestFacts.itsCreator()).start();

    assertThat(asked(run).asked()).containsExactly(TestFacts.OWNER);
  }

  @Test
  void shouldPassWhatTheApplicantNeedNotApprove() {
    ApprovalRun run = run(SelfApproval.SKIP, APPLICANT).start();

    assertThat(run.open()).containsExactly("b");
    assertThat(run.events(ApprovalEvent.TurnPassed.class))
        .extracting(ApprovalEvent.TurnPassed::person)
        .containsExactly(TestFacts.person(0));
  }

  @Test
  void shouldAskTheOthersOfAPool() {
    ApprovalRun run =
        run(SelfApproval.SUPERIOR, APPLICANT, TestFacts.itsCreator(), TestFacts.entry(1)).start();

    assertThat(asked(run).asked()).containsExactly(TestFacts.person(1));
  }

  private static Turn asked(ApprovalRun run) {
    return ((Active.AtStep) run.state.places().get(0)).turns().get(0);
  }

  private static ApprovalRun run(SelfApproval self, Who... by) {
    StepPolicy all = StepPolicy.DEFAULT;
    StepPolicy policy =
        new StepPolicy(
            Act.all(),
            all.except(),
            all.veto(),
            all.paper(),
            List.of(APPLICANT),
            self,
            all.samePerson(),
            all.nobody(),
            all.vacant(),
            all.answering());
    HumanStep step = Chains.by(List.of(by), decide("a", "yes: next"));
    return new ApprovalRun(chain(with(policy, step), fill("b")));
  }
}
