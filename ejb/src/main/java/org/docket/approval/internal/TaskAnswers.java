package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.Decision;
import org.docket.approval.PaperDecision;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.LineRule;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.StepPolicy;
import org.docket.approval.engine.Command;
import org.docket.approval.engine.Turn;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.approval.internal.TasksInHand.InHand;
import org.docket.form.EditMask;
import org.docket.platform.DocketClock;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.Concealed;
import org.docket.record.StepEdit;

/** Takes an answer to a task: checks it, writes what was filled in, and lets the approval go on. */
@ApplicationScoped
public class TaskAnswers {

  private final TasksInHand tasks;
  private final ApprovalFlow flow;
  private final DocketClock clock;

  @Inject
  public TaskAnswers(TasksInHand tasks, ApprovalFlow flow, DocketClock clock) {
    this.tasks = tasks;
    this.flow = flow;
    this.clock = clock;
  }

  /**
   * @param proved whether the person has just given the password
   */
  public UUID answer(UUID taskId, UUID person, Decision decision, boolean proved) {
    InHand found = tasks.take(taskId, person, decision.version());
    if (found.task().step().equals(TaskRows.STOPPED)) {
      repair(found.approval(), found.task(), person, decision);
    } else {
      requireProof(found, proved);
      decide(found, person, decision, Optional.empty(), proved);
    }
    return found.approval().record().id();
  }

  /** What one of those asked has signed on paper is entered by somebody whom the chain lets. */
  public UUID answerOnPaper(UUID taskId, UUID clerk, PaperDecision paper) {
    InHand found = tasks.takeForPaper(taskId, paper.signer(), clerk, paper.decision().version());
    if (paper.signedOn().isAfter(clock.today())) {
      throw new ProblemException(ApprovalProblems.paperDate());
    }
    found.task().onPaper(paper.signedOn(), clerk);
    decide(found, paper.signer(), paper.decision(), Optional.of(new Entry(paper, clerk)), false);
    return found.approval().record().id();
  }

  /** What was signed on paper, and who enters it. */
  private record Entry(PaperDecision paper, UUID clerk) {}

  private static void requireProof(InHand found, boolean proved) {
    HumanStep step = (HumanStep) ChainMap.of(found.approval().chain()).step(found.task().step());
    if (step.policy().answering().reauthenticate() && !proved) {
      throw new ProblemException(ApprovalProblems.passwordMissing());
    }
  }

  private void decide(
      InHand found, UUID person, Decision decision, Optional<Entry> onPaper, boolean proved) {
    RunningApproval approval = found.approval();
    TaskRow task = found.task();
    HumanStep step = (HumanStep) ChainMap.of(approval.chain()).step(task.step());
    StepOutcome outcome = outcome(step, decision.outcome());
    if ((step.commentRequired() || outcome.commentRequired()) && decision.comment().isEmpty()) {
      throw new ProblemException(ApprovalProblems.commentRequired(outcome.title()));
    }
    RunningApproval there = approval.at(Turn.visitOf(task.turn()));
    SignedContents.Revision seen = SignedContents.Revision.of(approval.record());
    Enclosures files = files(approval, step, decision, onPaper, person);
    Optional<Text> ofLines = decideLines(approval, task, step, decision);
    approval.record().edit(decision.data(), edit(approval, task, step, outcome));
    if (!outcome.set().isEmpty()) {
      approval
          .record()
          .set(
              Spawning.evaluate(outcome.set(), there.facts().values(), approval.facts().context()));
    }
    task.answer(outcome.key(), decision.comment().orElse(null));
    Command.OnTurn own =
        new Command.Decide(found.principal(), clock.now(), task.turn(), outcome.key());
    Command command = found.principal().equals(person) ? own : new Command.ForSomebody(person, own);
    String comment = decision.comment().orElse(null);
    Text said = ofLines.map(lines -> with(outcome.title(), lines)).orElse(outcome.title());
    Text told = proved ? confirmed(said) : said;
    Text words = onPaper.map(entry -> signed(told, entry.paper().signedOn())).orElse(told);
    Text title = ItemWords.title(step.title(), approval.row().inside(Turn.visitOf(task.turn())));
    Headline headline =
        new Headline(kind(task, step, onPaper.isPresent()), title, step.key(), words, comment)
            .of(SignedContents.of(seen, approval.record()).proved(proved).with(files));
    boolean forSomebody = onPaper.isPresent() || !found.principal().equals(person);
    flow.apply(
        approval,
        command,
        forSomebody ? headline.forPerson(found.principal()) : headline,
        Optional.of(task));
  }

  private static Enclosures files(
      RunningApproval approval,
      HumanStep step,
      Decision decision,
      Optional<Entry> onPaper,
      UUID person) {
    StepPolicy.Answering demanded = step.policy().answering();
    return onPaper
        .map(
            entry ->
                Enclosures.ofPaper(
                    approval.record(),
                    demanded,
                    decision.enclosed(),
                    entry.paper().scan(),
                    entry.clerk()))
        .orElseGet(() -> Enclosures.take(approval.record(), demanded, decision.enclosed(), person));
  }

  /** Empty where the step decides on no lines, or this outcome is not about them. */
  private static Optional<Text> decideLines(
      RunningApproval approval, TaskRow task, HumanStep step, Decision decision) {
    Optional<LineRule> rule =
        step.fields().lines().filter(lines -> LineRule.OUTCOMES.contains(decision.outcome()));
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    TaskFields fields = fields(approval, task, step);
    LineDecisions lines = new LineDecisions(rule.get(), approval.record().data(), fields);
    LineDecisions.Decided decided = lines.decide(decision);
    approval.record().edit(decided.changes(), TaskFields.editOfLines(rule.get(), lines.rows()));
    return Optional.of(decided.words());
  }

  private static Text with(Text outcome, Text lines) {
    return Text.of(outcome.en() + " (" + lines.en() + ")", outcome.zh() + "（" + lines.zh() + "）");
  }

  private void repair(RunningApproval approval, TaskRow task, UUID person, Decision decision) {
    approval
        .record()
        .edit(decision.data(), new StepEdit(EditMask.everything(), Set.of(), Concealed.NOTHING));
    task.answer(decision.outcome(), decision.comment().orElse(null));
    String comment = decision.comment().orElse(null);
    if (decision.outcome().equals(StoppedOutcomes.RETRY)) {
      Headline headline = Headline.of("retried", StoppedOutcomes.retryTitle(), comment);
      Command retry = new Command.Retry(person, clock.now(), task.turn());
      flow.apply(approval, retry, headline, Optional.of(task));
    } else if (decision.outcome().equals(StoppedOutcomes.CANCEL)) {
      Headline headline = Headline.of("cancelled", StoppedOutcomes.cancelTitle(), comment);
      flow.apply(approval, new Command.Cancel(person, clock.now()), headline, Optional.of(task));
    } else {
      throw new ProblemException(
          ApprovalProblems.unknownOutcome(decision.outcome(), StoppedOutcomes.KEYS));
    }
  }

  /**
   * What a delegate prepares and an opinion are no decisions; what was signed on paper was by
   * another hand.
   */
  private static String kind(TaskRow task, HumanStep step, boolean onPaper) {
    if (step.doing().isOpinion()) {
      return "advised";
    }
    if (task.kind() == Turn.Kind.DELEGATE) {
      return "prepared";
    }
    return onPaper ? "signed" : "decided";
  }

  private static Text confirmed(Text outcome) {
    return Text.of(outcome.en() + " (password given)", outcome.zh() + "（已输入密码确认）");
  }

  private static Text signed(Text outcome, LocalDate day) {
    return Text.of(
        "%s (signed on paper on %s)".formatted(outcome.en(), day),
        "%s（纸面签署于 %s）".formatted(outcome.zh(), day));
  }

  private static StepOutcome outcome(HumanStep step, String key) {
    List<String> allowed = step.outcomes().stream().map(StepOutcome::key).toList();
    return step.outcome(key).orElseThrow(problem(ApprovalProblems.unknownOutcome(key, allowed)));
  }

  private static StepEdit edit(
      RunningApproval approval, TaskRow task, HumanStep step, StepOutcome outcome) {
    Set<String> require = new LinkedHashSet<>(step.fields().require());
    require.addAll(outcome.require());
    return fields(approval, task, step).edit(require);
  }

  static TaskFields fields(RunningApproval approval, TaskRow task, HumanStep step) {
    return TaskFields.of(
        ChainMap.of(approval.chain()), step, approval.row().inside(Turn.visitOf(task.turn())));
  }

  private static Supplier<ProblemException> problem(Problem problem) {
    return () -> new ProblemException(problem);
  }
}
