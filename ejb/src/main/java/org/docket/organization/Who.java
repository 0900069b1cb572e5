package org.docket.organization;

import java.util.Optional;
import org.docket.expression.Compiled;
import org.docket.problem.Location;

/**
 * Who is meant by an entry of {@code by}, {@code escalate}, {@code tell} or {@code access}; several
 * entries together are a list. Becomes people by {@link WhoResolver}.
 */
public sealed interface Who {

  /** Whoever made the record. */
  record Creator() implements Who {}

  /** Anybody who is logged in; for access only. */
  record Everyone() implements Who {}

  /** All who had or have a task at the record; for access only. */
  record Participants() implements Who {}

  /** Those who administrate the installation. */
  record Administrators() implements Who {}

  /** Who did the step last. */
  record Doer(String step) implements Who {}

  /** Who did a step of the record that the expression gives, last. */
  record DoerElsewhere(String step, Compiled record, Location location) implements Who {}

  /** All holders of the position, wherever. */
  record Holders(String position, Location location) implements Who {}

  /** Holders of the position in the unit, or in the nearest unit above that has any. */
  record HoldersOf(String position, UnitChoice unit, Location location) implements Who {}

  /** Who heads the unit, or the nearest unit above that has a head. */
  record HeadOf(UnitChoice unit, Location location) implements Who {}

  /**
   * Those of one level of the organisation: the unit of that type at or above another one.
   *
   * @param above whether the unit that it starts from does not count itself
   * @param type of the unit, such as region
   * @param position whose holders in exactly that unit are meant; its head where empty
   */
  record OfLevel(
      UnitChoice from, boolean above, String type, Optional<String> position, Location location)
      implements Who {}

  /** Those whom a matrix names for the amount of the record. */
  record ByMatrix(AuthorityMatrix matrix) implements Who {}

  /** The person, or the people, that the expression says. */
  record People(Compiled expression, Location location) implements Who {}

  /** Which unit is meant. */
  sealed interface UnitChoice {

    /** Always the same one. */
    record Code(String code) implements UnitChoice {}

    /** What the expression says: a unit, or a text that is the code of one. */
    record Computed(Compiled expression) implements UnitChoice {}
  }
}
