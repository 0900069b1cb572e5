package org.docket.record;

import java.util.Set;
import java.util.UUID;

/**
 * Whoever asks people about records at steps that hide something from them; asked for what the
 * turns that are open now hide, and only about records of which something was hidden at all.
 */
public interface TurnsThatHide {

  /** What is hidden in each of the person's open turns at the record; nothing without a turn. */
  Concealed now(UUID record, UUID person);

  /** What any open turn of the person at a record of the form hides. */
  Set<String> nowInAny(String form, UUID person);

  /** Whether the way that records of the form take now hides anything at a step. */
  boolean mayHide(String form);
}
