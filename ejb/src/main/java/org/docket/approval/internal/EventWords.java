package org.docket.approval.internal;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Assignees;
import org.docket.approval.engine.Turn;
import org.docket.problem.Text;

/** Puts what followed from a command into words for the time line. */
final class EventWords {

  static final String INFORMED = "informed";

  private static final Text JOINED =
      Text.of("enough of the other branches are done", "其他分支已满足汇合条件");

  private final ChainMap map;
  private final ApprovalState state;
  private final ZoneId zone;

  /**
   * @param state how it stands after what happened
   * @param zone in which times are told
   */
  EventWords(ChainMap map, ApprovalState state, ZoneId zone) {
    this.zone = zone;
    this.map = map;
    this.state = state;
  }

  /** Empty for what people need not read. */
  Optional<Map<String, Object>> of(ApprovalEvent event) {
    if (event instanceof ApprovalEvent.TaskOpened opened) {
      return Optional.of(
          asked(title(opened.step(), opened.turn()), opened.step(), opened.assignees()));
    }
    if (event instanceof ApprovalEvent.TaskMoved moved && moved.why().isPresent()) {
      Assignees now = Assignees.of(moved.people(), moved.why().get());
      return Optional.of(asked(title(moved.step(), moved.turn()), moved.step(), now));
    }
    if (event instanceof ApprovalEvent.TaskReopened reopened) {
      return Optional.of(
          Map.of(
              "asked", reopened.step(),
              "title", title(reopened.step(), reopened.turn()),
              "people", reopened.people()));
    }
    if (event instanceof ApprovalEvent.TurnPassed passed) {
      return Optional.of(
          Map.of(
              "passed", passed.step(),
              "title", map.titleOf(passed.step()),
              "people", List.of(passed.person()),
              "why", passed.why()));
    }
    if (event instanceof ApprovalEvent.Stopped stopped) {
      Map<String, Object> data = asked(stopped.problem(), "", stopped.assignees());
      data.put("stopped", true);
      return Optional.of(data);
    }
    if (event instanceof ApprovalEvent.StepSkipped skipped) {
      return Optional.of(
          Map.of(
              "skipped", skipped.step(),
              "title", map.titleOf(skipped.step()),
              "because", skipped.condition()));
    }
    if (event instanceof ApprovalEvent.TaskDropped dropped
        && dropped.reason() == ApprovalEvent.Reason.NOT_NEEDED) {
      return Optional.of(
          Map.of(
              "dropped",
              dropped.step(),
              "title",
              title(dropped.step(), dropped.turn()),
              "why",
              JOINED));
    }
    if (event instanceof ApprovalEvent.NoItems none) {
      return Optional.of(Map.of("nothing", none.block(), "title", map.titleOf(none.block())));
    }
    if (event instanceof ApprovalEvent.Spawned spawned) {
      return Optional.of(
          Map.of(
              "started",
              spawned.step(),
              "title",
              ItemWords.title(map.titleOf(spawned.step()), state.inside(spawned.visit()))));
    }
    if (event instanceof ApprovalEvent.WaitBegun begun) {
      return Optional.of(
          Map.of(
              "waits", begun.step(),
              "title", WaitWords.begun(map.step(begun.step()), begun.due(), zone)));
    }
    if (event instanceof ApprovalEvent.Called called) {
      return Optional.of(
          Map.of(
              "calls",
              called.step(),
              "title",
              ItemWords.title(map.titleOf(called.step()), state.inside(called.visit()))));
    }
    if (event instanceof ApprovalEvent.Informed informed) {
      return Optional.of(informed(informed));
    }
    if (event instanceof ApprovalEvent.Ended ended) {
      return Optional.of(Map.of("ended", ended.end().key(), "title", ended.end().title()));
    }
    return Optional.empty();
  }

  private Map<String, Object> informed(ApprovalEvent.Informed informed) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(INFORMED, informed.step());
    data.put("title", map.titleOf(informed.step()));
    data.put("people", informed.people().people());
    data.put("why", informed.people().why());
    return data;
  }

  private static Map<String, Object> asked(Text title, String step, Assignees assignees) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("asked", step);
    data.put("title", title);
    data.put("people", assignees.people());
    data.put("why", assignees.why());
    if (assignees.nobodyFound()) {
      data.put("nobodyFound", true);
    }
    return data;
  }

  /** The step, and about which item it is. */
  private Text title(String step, String turn) {
    return ItemWords.title(map.titleOf(step), state.inside(Turn.visitOf(turn)));
  }
}
