package org.docket.record;

import java.util.Optional;
import java.util.UUID;
import org.docket.form.FormDefinition;
import org.docket.problem.Problem;

/**
 * Whoever works on a running record and needs its form as it is. Asked before a record is moved to
 * another revision of its form, in the transaction that moves it.
 */
public interface RunningNeeds {

  /** Why the record has to keep the older form; empty when it may be moved. */
  Optional<Problem> refusal(UUID record, FormDefinition older, FormDefinition newer);
}
