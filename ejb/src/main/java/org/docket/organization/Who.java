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

  /**
   * Who heads the unit so many levels above, or the nearest unit above that one that has a head.
   *
   * @param up levels; 0 for the unit itself
   */
  record HeadOf(UnitChoice unit, int up, Location location) implements Who {
    public HeadOf(UnitChoice unit, Location location) {
      this(unit, 0, location);
    }
  }

  /** The heads from the unit upwards, level by level; each is asked once. */
  record HeadsUpTo(UnitChoice unit, UpTo upTo, Location location) implements Who {}

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

  /** The members of a group. */
  record Members(String group, Location location) implements Who {}

  /** Those whom a matrix names for the amount of the record. */
  record ByMatrix(AuthorityMatrix matrix) implements Who {}

  /** The person, or the people, that the expression says. */
  record People(Compiled expression, Location location) implements Who {}

  /** Where a line of heads ends. */
  sealed interface UpTo {

    /** At the nearest unit of the type. */
    record Type(String type) implements UpTo {}

    /** So many levels above the first unit, or at the topmost one. */
    record Level(int levels) implements UpTo {}
  }

  /** Which unit is meant. */
  sealed interface UnitChoice {

    /** Always the same one. */
    record Code(String code) implements UnitChoice {}

    /** What the expression says: a unit, or a text that is the code of one. */
    record Computed(Compiled expression) implements UnitChoice {}
  }
}
