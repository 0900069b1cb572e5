package org.docket.approval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/** What an administrator does where an approval does not go on by itself; the reason is kept. */
public sealed interface Intervention {

  String reason();

  /**
   * Goes on without what is waited for, as if it had agreed.
   *
   * @param visit the place, as {@link Place#visit} tells it
   */
  record Skip(int visit, String reason) implements Intervention {}

  /** Goes on at another step. */
  record Jump(int visit, String step, String reason) implements Intervention {}

  /**
   * Asks somebody else.
   *
   * @param from in whose place; empty for all who are asked in the task
   */
  record Reassign(UUID task, Optional<UUID> from, UUID to, String reason) implements Intervention {}

  /** Calls another system once more, with all tries. */
  record Again(int visit, String reason) implements Intervention {}

  /**
   * Enters what another system would have answered.
   *
   * @param answer empty where it is not going to answer
   */
  record Answer(int visit, Optional<ObjectNode> answer, String reason) implements Intervention {}

  /**
   * Where an approval waits.
   *
   * @param tasks who is asked there; nobody where another record is waited for
   * @param goals the steps at which it can go on instead
   * @param call where the answer of another system is waited for
   */
  record Place(
      int visit, Text title, List<AskedTask> tasks, List<Goal> goals, Optional<Call> call) {
    public Place {
      tasks = List.copyOf(tasks);
      goals = List.copyOf(goals);
    }
  }

  /**
   * A call that is not answered yet.
   *
   * @param tries how often it was tried
   * @param most how often it is tried
   * @param next when it is tried next; empty for never by itself
   * @param failure why the last try failed
   */
  record Call(String step, int tries, int most, Optional<Instant> next, Optional<Text> failure) {}

  /** A task at a place. */
  record AskedTask(UUID task, List<Somebody> people) {
    public AskedTask {
      people = List.copyOf(people);
    }
  }

  /** A person. */
  record Somebody(UUID id, String name) {}

  /** A step. */
  record Goal(String step, Text title) {}
}
