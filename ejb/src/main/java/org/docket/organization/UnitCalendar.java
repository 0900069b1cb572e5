package org.docket.organization;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * When work is done in some units, and in those below them that have no calendar of their own.
 *
 * @param units their codes, and where each is named
 */
public record UnitCalendar(
    String key, Text title, Map<String, Location> units, WorkingCalendar calendar) {

  public UnitCalendar {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
  }
}
