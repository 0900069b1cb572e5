package org.docket.numbering;

import java.util.Optional;

/**
 * Which entries of a register; what is empty does not narrow.
 *
 * @param scope whose counter
 * @param text a part of the number
 */
public record RegisterFilter(
    Optional<String> scope,
    Optional<String> period,
    Optional<NumberState> state,
    Optional<String> text) {

  public static final RegisterFilter ALL =
      new RegisterFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
