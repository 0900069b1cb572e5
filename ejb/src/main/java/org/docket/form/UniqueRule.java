package org.docket.form;

import java.util.List;
import org.docket.problem.Location;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * No two records of the form have the same values in these fields. A record in which one of them is
 * empty shares nothing.
 *
 * @param fields keys of the fields
 * @param among only records for which this is true are compared
 * @param say what to tell the person, or null for the usual words
 */
public record UniqueRule(
    List<String> fields, Condition among, @Nullable Text say, Location location) {

  public UniqueRule {
    fields = List.copyOf(fields);
  }
}
