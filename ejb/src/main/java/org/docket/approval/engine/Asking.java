package org.docket.approval.engine;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.StepPolicy.Nobody;
import org.docket.approval.chain.StepPolicy.SelfApproval;
import org.docket.organization.Who;
import org.docket.problem.Text;

/** Who is asked by a step, by its rule and its policies. */
public final class Asking {

  private static final Text NOBODY = Text.of("nobody found for", "未找到");
  private static final Text NOT_ONESELF = Text.of("not who made it, although", "创建人不审批本人单据：");

  private final Facts facts;
  private final HumanStep step;
  private final ApprovalState state;

  Asking(Facts facts, HumanStep step, ApprovalState state) {
    this.facts = facts;
    this.step = step;
    this.state = state;
  }

  /** All who would be asked, together. */
  public static Assignees together(Facts facts, HumanStep step, ApprovalState state) {
    return new Asking(facts, step, state).group(step.by());
  }

  /** Whether the step must not be decided by the person, whoever asks for it. */
  public static boolean leavesOut(Facts facts, HumanStep step, ApprovalState state, UUID person) {
    return new Asking(facts, step, state).forbids(person);
  }

  /** One turn each; none where nobody is to be asked. */
  List<Assignees> turns() {
    return EachOnce.of(groups());
  }

  /** How those who would be asked were looked for. */
  Text why() {
    return group(step.by()).why();
  }

  /** Those of the people asked whose disagreement alone decides. */
  Set<UUID> vetoers() {
    return step.policy().veto().isEmpty()
        ? Set.of()
        : Set.copyOf(facts.find(step.policy().veto(), state).people());
  }

  /** Whether nobody is asked since only who made the record would be, which counts as approval. */
  boolean isApprovedByItself() {
    return step.policy().selfApproval() == SelfApproval.SKIP
        && facts.find(step.by(), state).people().stream().anyMatch(this::isOneself);
  }

  /** Whether somebody who is named by hand must not be asked by this step. */
  boolean forbids(UUID person) {
    return isOneself(person) || except().contains(person);
  }

  private List<Assignees> groups() {
    if (step.rule().isByPerson()) {
      Assignees all = group(step.by());
      return all.people().stream().map(one -> one(all, one)).toList();
    }
    return step.rule().kind() == Quorum.Kind.ANY
        ? List.of(group(step.by()))
        : facts.each(step.by(), state).stream().map(this::group).toList();
  }

  private static Assignees one(Assignees all, UUID person) {
    return new Assignees(List.of(person), all.why(), all.nobodyFound());
  }

  private Assignees group(List<Who> who) {
    return group(facts.find(who, state));
  }

  private Assignees group(Assignees found) {
    Assignees allowed = found.without(except());
    if (allowed.people().stream().noneMatch(this::isOneself)) {
      return allowed.nobody() ? insteadOfNobody(allowed) : allowed;
    }
    Assignees others = allowed.without(List.of(facts.creator()));
    return others.nobody() ? insteadOfOneself(others) : others;
  }

  private Assignees insteadOfOneself(Assignees oneself) {
    return switch (step.policy().selfApproval()) {
      case SUPERIOR -> superior(oneself);
      case OWNER -> facts.processOwner().insteadOf(oneself.why(), NOT_ONESELF);
      case ALLOWED, SKIP -> oneself;
    };
  }

  private Assignees superior(Assignees oneself) {
    Assignees above = facts.superior(facts.creator()).without(except());
    return above.nobody()
        ? facts.processOwner().insteadOf(oneself.why(), NOT_ONESELF)
        : above.insteadOf(oneself.why(), NOT_ONESELF);
  }

  private Assignees insteadOfNobody(Assignees nobody) {
    if (step.policy().nobody() != Nobody.OWNER) {
      return nobody;
    }
    Assignees owner = facts.processOwner().insteadOf(nobody.why(), NOBODY);
    return new Assignees(owner.people(), owner.why(), true);
  }

  private List<UUID> except() {
    return step.policy().except().isEmpty()
        ? List.of()
        : facts.find(step.policy().except(), state).people();
  }

  private boolean isOneself(UUID person) {
    return step.doing() == HumanStep.Doing.APPROVE
        && step.policy().selfApproval() != SelfApproval.ALLOWED
        && person.equals(facts.creator());
  }
}
