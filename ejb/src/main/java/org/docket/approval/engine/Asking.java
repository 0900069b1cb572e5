package org.docket.approval.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.StepPolicy.Nobody;
import org.docket.approval.chain.StepPolicy.SelfApproval;
import org.docket.approval.chain.StepPolicy.Vacant;
import org.docket.organization.Who;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** Who is asked by a step, by its rule and its policies. */
public final class Asking {

  private static final Text NOBODY = Text.of("nobody found for", "未找到");
  private static final Text VACANT = Text.of("vacant:", "岗位空缺：");
  private static final Text NOT_ONESELF = Text.of("not who made it, although", "创建人不审批本人单据：");
  private static final Text NOT_APPLICANT = Text.of("not the applicant, although", "申请人不审批本人单据：");

  private final Facts facts;
  private final Facts finding;
  private final HumanStep step;
  private final ApprovalState state;

  Asking(Facts facts, HumanStep step, ApprovalState state) {
    this.facts = facts;
    this.finding = facts.standingIn(step.policy().vacant().standIn());
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
    List<Assignees> groups = groups();
    return groups.stream().anyMatch(this::stops) ? List.of() : EachOnce.of(groups);
  }

  /** What happens where nobody is to be asked. */
  Nobody whenNobody() {
    List<Assignees> groups = groups();
    return groups.stream().anyMatch(this::stops)
        ? Nobody.STOP
        : groups.stream().findFirst().map(this::whenNobody).orElse(step.policy().nobody());
  }

  /** How those who are missing were looked for. */
  Text why() {
    return groups().stream()
        .filter(this::stops)
        .findFirst()
        .orElseGet(() -> group(step.by()))
        .why();
  }

  private boolean stops(Assignees group) {
    return group.nobody() && whenNobody(group) == Nobody.STOP;
  }

  private Nobody whenNobody(Assignees group) {
    Vacant vacant = group.vacant() ? step.policy().vacant() : Vacant.UP;
    return switch (vacant) {
      case UP, HEAD -> step.policy().nobody();
      case OWNER, ADMINISTRATOR -> Nobody.OWNER;
      case STOP -> Nobody.STOP;
      case SKIP -> Nobody.SKIP;
    };
  }

  /** Those of the people asked whose disagreement alone decides. */
  Set<UUID> vetoers() {
    return step.policy().veto().isEmpty()
        ? Set.of()
        : Set.copyOf(facts.find(step.policy().veto(), state).people());
  }

  /** Who would approve what is their own, where that counts as approval. */
  Optional<UUID> approvedByOneself() {
    return step.policy().selfApproval() == SelfApproval.SKIP
        ? finding.find(step.by(), state).people().stream().filter(this::isOneself).findFirst()
        : Optional.empty();
  }

  /** Whether somebody who is named by hand must not be asked by this step. */
  boolean forbids(UUID person) {
    return isOneself(person) || except().contains(person);
  }

  private List<Assignees> groups() {
    if (step.rule().isByPerson()) {
      Assignees all = group(step.by());
      return all.nobody() ? List.of(all) : all.people().stream().map(one -> one(all, one)).toList();
    }
    return step.rule().kind() == Quorum.Kind.ANY
        ? List.of(group(step.by()))
        : finding.each(step.by(), state).stream().map(this::group).toList();
  }

  private static Assignees one(Assignees all, UUID person) {
    return new Assignees(List.of(person), all.why(), all.nobodyFound());
  }

  private Assignees group(List<Who> who) {
    return group(finding.find(who, state));
  }

  private Assignees group(Assignees found) {
    Assignees allowed = found.without(except());
    if (allowed.people().stream().noneMatch(this::isOneself)) {
      return allowed.nobody() ? insteadOfNobody(allowed) : allowed;
    }
    Assignees others = allowed.without(oneself());
    return others.nobody() ? insteadOfOneself(others, allowed.people().get(0)) : others;
  }

  private Assignees insteadOfOneself(Assignees wanted, UUID person) {
    Text because = person.equals(facts.creator()) ? NOT_ONESELF : NOT_APPLICANT;
    return switch (step.policy().selfApproval()) {
      case SUPERIOR -> superior(person).insteadOf(wanted.why(), because);
      case OWNER -> facts.processOwner().insteadOf(wanted.why(), because);
      case ALLOWED, SKIP -> wanted;
    };
  }

  /**
   * The nearest superior who is not one of those whose own it is; the process owner without one.
   */
  private Assignees superior(UUID person) {
    Set<UUID> below = new HashSet<>();
    @Nullable UUID next = person;
    while (next != null && below.add(next)) {
      Assignees above = facts.superior(next).without(except());
      Assignees others = above.without(oneself());
      if (!others.nobody()) {
        return others;
      }
      next = above.nobody() ? null : above.people().get(0);
    }
    return facts.processOwner();
  }

  private Assignees insteadOfNobody(Assignees nobody) {
    if (whenNobody(nobody) != Nobody.OWNER) {
      return nobody;
    }
    boolean administrators = nobody.vacant() && step.policy().vacant() == Vacant.ADMINISTRATOR;
    Assignees others = administrators ? facts.administrators() : facts.processOwner();
    Assignees instead = others.insteadOf(nobody.why(), nobody.vacant() ? VACANT : NOBODY);
    return new Assignees(instead.people(), instead.why(), true);
  }

  private List<UUID> except() {
    return step.policy().except().isEmpty()
        ? List.of()
        : facts.find(step.policy().except(), state).people();
  }

  private boolean isOneself(UUID person) {
    return step.doing() == HumanStep.Doing.APPROVE
        && step.policy().selfApproval() != SelfApproval.ALLOWED
        && oneself().contains(person);
  }

  /** Those whose own the record is: who made it, and the applicant. */
  private Set<UUID> oneself() {
    List<Who> applicant = step.policy().applicant();
    Set<UUID> all = new HashSet<>(Set.of(facts.creator()));
    if (!applicant.isEmpty()) {
      all.addAll(facts.find(applicant, state).people());
    }
    return all;
  }
}
