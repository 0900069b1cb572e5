package org.docket.approval.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.WaitStep;
import org.docket.organization.StandIn;
import org.docket.organization.Who;

/** What the engine must be told about the record and the organisation. */
public interface Facts {

  Truth holds(Condition condition);

  /**
   * Whether a wait is over now.
   *
   * @param since when it began
   */
  WaitLook look(WaitStep step, Instant since);

  /** For what the steps of a block are walked now. */
  Items items(ForEach block);

  /** The same facts, with the names and the lines that are there for one item of a block. */
  Facts inside(ForEach block, Item item);

  /** Who is meant by these entries; nobody where nobody is found. */
  Assignees find(List<Who> who, ApprovalState state);

  /** Those who are meant by each entry, where each is asked for itself. */
  default List<Assignees> each(List<Who> who, ApprovalState state) {
    return who.stream().map(entry -> find(List.of(entry), state)).toList();
  }

  /** The same facts, with others in place of those who would hold vacant posts. */
  Facts standingIn(StandIn standIn);

  /** Those who administrate the installation. */
  Assignees administrators();

  /** Who repairs an approval that cannot go on. Never nobody. */
  Assignees processOwner();

  /** Who made the record. */
  UUID creator();

  /** The head of the nearest unit above the person that is headed by somebody else. */
  Assignees superior(UUID person);

  /** What the person is called. */
  String nameOf(UUID person);
}
