package org.docket.approval.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalTold;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Command;
import org.docket.approval.engine.Progress;
import org.docket.approval.engine.Turn;
import org.docket.problem.Text;

/**
 * What people are told at once because somebody acted by hand: that something is asked of them
 * which no step asks, that it is no longer, or that what they asked for has come back.
 */
final class ActNotices {

  private final RunningApproval approval;
  private final ChainMap map;
  private final ApprovalState before;
  private final Progress progress;
  private final Command command;
  private final List<ApprovalTold> notices = new ArrayList<>();

  ActNotices(RunningApproval approval, ApprovalState before, Progress progress, Command command) {
    this.approval = approval;
    this.map = ChainMap.of(approval.chain());
    this.before = before;
    this.progress = progress;
    this.command = command;
  }

  List<ApprovalTold> all() {
    progress.events().forEach(this::notice);
    return notices;
  }

  private void notice(ApprovalEvent event) {
    if (event instanceof ApprovalEvent.TaskOpened opened && isByHand(opened)) {
      tell(opened.assignees().people(), opened.step(), opened.assignees().why());
    } else if (event instanceof ApprovalEvent.TaskMoved moved && moved.why().isPresent()) {
      moved(moved, moved.why().get());
    } else if (event instanceof ApprovalEvent.TaskDropped dropped && isByHand(dropped)) {
      tell(turn(dropped.turn()).asked(), dropped.step(), noLonger(dropped.reason()));
    } else if (event instanceof ApprovalEvent.TaskDone done) {
      comesBack(done);
    }
  }

  private boolean isByHand(ApprovalEvent.TaskOpened opened) {
    return opened.kind() != Turn.Kind.OWN || command instanceof Command.Return;
  }

  private boolean isByHand(ApprovalEvent.TaskDropped dropped) {
    boolean byHand = dropped.reason() == Reason.REMOVED || dropped.reason() == Reason.UNDONE;
    return byHand && find(dropped.turn()).isPresent();
  }

  private void moved(ApprovalEvent.TaskMoved moved, Text why) {
    List<UUID> had = turn(moved.turn()).asked();
    tell(minus(moved.people(), had), moved.step(), why);
    tell(
        minus(had, moved.people()),
        moved.step(),
        Text.of("is others' now: " + why.en(), "已转由他人：" + why.zh()));
  }

  /** Whoever asked or delegated learns that it is answered. */
  private void comesBack(ApprovalEvent.TaskDone done) {
    Turn turn = find(done.turn()).orElse(null);
    if (turn == null || turn.of().isEmpty()) {
      return;
    }
    String name = approval.facts().nameOf(done.answer().by());
    Text outcome = ActWords.outcome(map, done.step(), done.answer().outcome());
    find(turn.of().get())
        .ifPresent(
            asker ->
                tell(
                    asker.asked(),
                    done.step(),
                    Text.of(
                        name + " has answered: " + outcome.en(), name + "已答复：" + outcome.zh())));
  }

  private static Text noLonger(Reason reason) {
    Act act = reason == Reason.REMOVED ? Act.REMOVE_SIGNER : Act.UNDO;
    return Text.of(
        "is no longer needed: " + ActWords.done(act).en(), "已无需办理：" + ActWords.done(act).zh());
  }

  private void tell(List<UUID> people, String step, Text what) {
    if (!people.isEmpty()) {
      Text title = ApprovalLog.titleOf(map, step);
      Text text = Text.of(title.en() + " – " + what.en(), title.zh() + "：" + what.zh());
      notices.add(new ApprovalTold(approval.record().id(), people, text));
    }
  }

  private Turn turn(String id) {
    return find(id).orElseThrow();
  }

  /** As it was before the act. */
  private Optional<Turn> find(String id) {
    return before.asking().flatMap(place -> place.turn(id).stream()).findFirst();
  }

  private static List<UUID> minus(List<UUID> people, List<UUID> others) {
    return people.stream().filter(person -> !others.contains(person)).toList();
  }
}
