package org.docket.approval.engine;

import java.util.List;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.HumanStep;
import org.docket.organization.Who;

/** What the engine must be told about the record and the organisation. */
public interface Facts {

  Truth holds(Condition condition);

  /**
   * Who is asked by a step. Never empty-handed: where nobody is found, whoever stands in for them.
   *
   * @param who entries of the step, all of them or one
   */
  Assignees assignees(HumanStep step, List<Who> who, ApprovalState state);

  /** Who repairs an approval that cannot go on. */
  Assignees processOwner();
}
