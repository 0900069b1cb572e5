package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.TaskAct;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.Command;
import org.docket.approval.engine.Turn;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.approval.internal.TasksInHand.InHand;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;

/** Does with a task what its person wants, besides deciding it. */
@ApplicationScoped
public class ActingOnTasks {

  /** What nobody understands without a word about it. */
  private static final Set<Act> NEED_COMMENT = EnumSet.of(Act.RETURN, Act.ASK, Act.REPLY, Act.HOLD);

  private final TasksInHand tasks;
  private final ApprovalFlow flow;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public ActingOnTasks(
      TasksInHand tasks, ApprovalFlow flow, Organization organization, DocketClock clock) {
    this.tasks = tasks;
    this.flow = flow;
    this.organization = organization;
    this.clock = clock;
  }

  public UUID act(UUID taskId, UUID person, TaskAct act) {
    InHand found = tasks.take(taskId, person, Optional.empty());
    ChainMap map = ChainMap.of(found.approval().chain());
    if (!(map.findStep(found.task().step()).orElse(null) instanceof HumanStep step)) {
      throw new ProblemException(ApprovalProblems.onlyRepairs());
    }
    if (NEED_COMMENT.contains(act.act()) && act.comment().isEmpty()) {
      throw new ProblemException(ApprovalProblems.commentRequired(act.act().title()));
    }
    if (act instanceof TaskAct.Return sendBack) {
      // What was typed before sending back is kept; nothing has to be complete.
      found
          .approval()
          .record()
          .edit(
              sendBack.data(),
              TaskAnswers.fields(found.approval(), found.task(), step).edit(Set.of()));
    }
    Command.OnTurn own = command(found, act);
    Command command = found.principal().equals(person) ? own : new Command.ForSomebody(person, own);
    Headline headline =
        new Headline(
            act.act().key(), step.title(), step.key(), words(map, act), act.comment().orElse(null));
    Headline both =
        found.principal().equals(person) ? headline : headline.forPerson(found.principal());
    flow.apply(found.approval(), command, both, Optional.of(found.task()));
    return found.approval().record().id();
  }

  private Command.OnTurn command(InHand found, TaskAct act) {
    UUID by = found.principal();
    String turn = found.task().turn();
    if (act instanceof TaskAct.Transfer transfer) {
      return new Command.Transfer(by, clock.now(), turn, colleague(transfer.person()));
    }
    if (act instanceof TaskAct.Delegate delegate) {
      return add(by, turn, Turn.Kind.DELEGATE, delegate.person());
    }
    if (act instanceof TaskAct.AddSigner add) {
      return add(by, turn, Turn.Kind.valueOf(add.when().name()), add.person());
    }
    if (act instanceof TaskAct.Ask ask) {
      return add(by, turn, Turn.Kind.ENQUIRY, ask.person());
    }
    if (act instanceof TaskAct.RemoveSigner remove) {
      return new Command.Remove(by, clock.now(), turn, remove.person());
    }
    if (act instanceof TaskAct.Return sendBack) {
      return new Command.Return(by, clock.now(), turn, sendBack.step(), sendBack.back());
    }
    return alone(by, turn, act);
  }

  private Command.OnTurn add(UUID by, String turn, Turn.Kind kind, UUID person) {
    return new Command.Add(by, clock.now(), turn, kind, colleague(person));
  }

  private Command.OnTurn alone(UUID by, String turn, TaskAct act) {
    if (act instanceof TaskAct.Reply) {
      return new Command.Reply(by, clock.now(), turn);
    }
    if (act instanceof TaskAct.Claim) {
      return new Command.Claim(by, clock.now(), turn);
    }
    if (act instanceof TaskAct.Release) {
      return new Command.Release(by, clock.now(), turn);
    }
    return act instanceof TaskAct.Hold
        ? new Command.Hold(by, clock.now(), turn)
        : new Command.Resume(by, clock.now(), turn);
  }

  /** Only those who still work here can be asked. */
  private UUID colleague(UUID person) {
    return organization
        .person(person)
        .filter(Person::active)
        .map(Person::id)
        .orElseThrow(() -> new ProblemException(ApprovalProblems.noSuchPerson()));
  }

  private static Text words(ChainMap map, TaskAct act) {
    return act instanceof TaskAct.Return sendBack
        ? ActWords.returnedTo(ApprovalLog.titleOf(map, sendBack.step()))
        : ActWords.done(act.act());
  }
}
