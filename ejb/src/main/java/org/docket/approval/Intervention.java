package org.docket.approval;

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

  /**
   * Where an approval waits.
   *
   * @param tasks who is asked there; nobody where another record is waited for
   * @param goals the steps at which it can go on instead
   */
  record Place(int visit, Text title, List<AskedTask> tasks, List<Goal> goals) {
    public Place {
      tasks = List.copyOf(tasks);
      goals = List.copyOf(goals);
    }
  }

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
