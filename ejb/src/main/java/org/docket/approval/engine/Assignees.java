package org.docket.approval.engine;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.docket.organization.Resolution;
import org.docket.problem.Text;

/**
 * The people who are asked; any one of them may answer.
 *
 * @param why how they were found, in words
 * @param nobodyFound nobody held the position, so those above or the administrators are asked
 * @param vacant nobody, since nobody holds a post that there is
 */
public record Assignees(List<UUID> people, Text why, boolean nobodyFound, boolean vacant) {

  public Assignees {
    people = people.stream().distinct().toList();
  }

  public Assignees(List<UUID> people, Text why, boolean nobodyFound) {
    this(people, why, nobodyFound, false);
  }

  public static Assignees of(List<UUID> people, Text why) {
    return new Assignees(people, why, false);
  }

  public static Assignees of(Resolution found) {
    return new Assignees(found.people(), found.explanation(), false, found.vacant());
  }

  public boolean nobody() {
    return people.isEmpty();
  }

  Assignees without(Collection<UUID> others) {
    List<UUID> rest = people.stream().filter(person -> !others.contains(person)).toList();
    return new Assignees(rest, why, nobodyFound, vacant);
  }

  /** These in place of those who were wanted, with both reasons. */
  Assignees insteadOf(Text wanted, Text because) {
    return new Assignees(
        people,
        Text.of(
            "%s %s, so %s".formatted(because.en(), wanted.en(), why.en()),
            "%s%s，改由%s".formatted(because.zh(), wanted.zh(), why.zh())),
        nobodyFound);
  }
}
