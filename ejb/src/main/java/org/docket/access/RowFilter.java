package org.docket.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which records of a form a person may see, in terms that a query can say. Lists, searches, counts,
 * pickers and exports put it into every query, never after it.
 */
public sealed interface RowFilter {

  RowFilter EVERYTHING = new Everything();
  RowFilter NOTHING = new Nothing();

  /** No restriction. */
  record Everything() implements RowFilter {}

  /** Not one row. */
  record Nothing() implements RowFilter {}

  /** Made by this person. */
  record CreatedBy(UUID person) implements RowFilter {}

  /** This person had or has a task at it. */
  record TakenPartIn(UUID person) implements RowFilter {}

  /** One of these grantees, as text, was let read it, and still may at this moment. */
  record GrantedTo(Set<String> grantees, Instant at) implements RowFilter {
    public GrantedTo {
      grantees = Set.copyOf(grantees);
    }
  }

  /** Owned by one of these units; never empty. */
  record OwnedBy(Set<String> units) implements RowFilter {
    public OwnedBy {
      units = Set.copyOf(units);
    }
  }

  /** Made by one of these people; never empty. */
  record CreatedByOneOf(Set<UUID> people) implements RowFilter {
    public CreatedByOneOf {
      people = Set.copyOf(people);
    }
  }

  /** A searchable field holds one of these values: codes of units or ids of people; never empty. */
  record FieldIsOneOf(String field, Set<String> values) implements RowFilter {
    public FieldIsOneOf {
      values = Set.copyOf(values);
    }
  }

  /** At least one of these; never fewer than two, never nested. */
  record AnyOf(List<RowFilter> filters) implements RowFilter {
    public AnyOf {
      filters = List.copyOf(filters);
    }
  }

  /** What at least one of the filters lets through, in the simplest form. */
  static RowFilter anyOf(List<RowFilter> filters) {
    List<RowFilter> kept = new ArrayList<>();
    for (RowFilter filter : filters) {
      if (filter instanceof Everything) {
        return EVERYTHING;
      }
      if (!(filter instanceof Nothing) && !kept.contains(filter)) {
        kept.add(filter);
      }
    }
    return switch (kept.size()) {
      case 0 -> NOTHING;
      case 1 -> kept.get(0);
      default -> new AnyOf(kept);
    };
  }
}
