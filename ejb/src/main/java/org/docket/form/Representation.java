package org.docket.form;

import java.util.Map;
import org.docket.problem.Location;

/**
 * What of the organisation the records of a form stand for.
 *
 * @param what such as {@code unit} or {@code person}
 * @param fields the field that plays each role
 */
public record Representation(String what, Map<String, String> fields, Location location) {
  public Representation {
    fields = Map.copyOf(fields);
  }
}
