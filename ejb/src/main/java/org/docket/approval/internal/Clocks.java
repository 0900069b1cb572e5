package org.docket.approval.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Unit;
import org.docket.organization.UnitCalendar;
import org.docket.organization.UnitTimes;
import org.docket.organization.WorkingTime;

/**
 * By whose calendar working time counts: for a task by that of whoever is asked, for all else by
 * that of the record.
 */
record Clocks(OrganizationChart chart, LocalDate day, UnitTimes times) {

  WorkingTime of(String unit) {
    return times.of(chart.upFrom(unit));
  }

  /**
   * The unit whose calendar counts for these people: that of the post they have held longest. Where
   * their calendars differ, so that no one of them has more time than another, that of the record.
   */
  String unitOf(List<UUID> asked, String recordUnit) {
    List<Unit> homes =
        asked.stream().flatMap(person -> chart.homeUnit(person, day).stream()).toList();
    boolean alike =
        homes.size() == asked.size()
            && homes.stream().map(this::calendar).distinct().limit(2).count() == 1;
    return alike ? homes.get(0).code() : recordUnit;
  }

  private Optional<String> calendar(Unit unit) {
    return times.calendar(chart.upFrom(unit.code())).map(UnitCalendar::key);
  }
}
