package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.docket.approval.Figures;
import org.docket.approval.internal.FigureQueries.Approvals;
import org.docket.approval.internal.FigureQueries.Question;
import org.docket.approval.internal.FigureQueries.Sums;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.organization.UnitTimes;
import org.docket.organization.WorkingTime;
import org.docket.organization.WorkingTimes;
import org.docket.platform.DocketClock;
import org.jspecify.annotations.Nullable;

/**
 * Adds up tasks and approvals of a process in working time, which the database does not know: it
 * sends the two ends of each, in one statement, and they are counted here by the calendar of the
 * task's deadline, else by that of the record's unit.
 */
@ApplicationScoped
public class FigureIntervals {

  private static final int AT_ONCE = 5_000;

  private final FigureQueries queries;
  private final Organization organization;
  private final WorkingTimes times;
  private final DocketClock clock;

  @Inject
  public FigureIntervals(
      FigureQueries queries, Organization organization, WorkingTimes times, DocketClock clock) {
    this.queries = queries;
    this.organization = organization;
    this.times = times;
    this.clock = clock;
  }

  /**
   * How long somebody held or waited is known as a sum only, and so is not told in working time.
   */
  List<Sums> done(Question question) {
    Calendars calendars = new Calendars(organization.chart(), times.units(), new HashMap<>());
    Map<String, Group> groups = new LinkedHashMap<>();
    try (Stream<Object[]> rows = rows(queries.intervals(question))) {
      rows.forEach(
          row -> {
            WorkingTime time = calendars.of(row[4] == null ? row[5] : row[4]);
            Instant opened = (Instant) row[1];
            long all = seconds(time, opened, row[2]);
            long handOff = row[3] == null ? 0 : seconds(time, opened, row[3]);
            groups
                .computeIfAbsent((String) row[0], key -> new Group())
                .add(all, handOff, (Boolean) row[6], FigureQueries.number(row[7]));
          });
    }
    return groups.entrySet().stream().map(group -> group.getValue().sums(group.getKey())).toList();
  }

  Approvals approvals(Question question) {
    Calendars calendars = new Calendars(organization.chart(), times.units(), new HashMap<>());
    Map<String, Group> ended = new TreeMap<>();
    long[] running = {0};
    try (Stream<Object[]> rows = rows(queries.approvalIntervals(question))) {
      rows.forEach(
          row -> {
            if (ApprovalRow.RUNNING.equals(row[0])) {
              running[0]++;
            } else {
              long all = seconds(calendars.of(row[3]), (Instant) row[1], row[2]);
              ended.computeIfAbsent((String) row[0], key -> new Group()).add(all, 0, false, 0);
            }
          });
    }
    Map<String, Figures.Ended> told = new TreeMap<>();
    ended.forEach(
        (how, group) -> {
          Sums sums = group.sums(how);
          told.put(how, new Figures.Ended(sums.done(), sums.elapsed() / sums.done()));
        });
    return new Approvals(told, running[0]);
  }

  private static Stream<Object[]> rows(TypedQuery<Object[]> query) {
    return query.setHint("org.hibernate.fetchSize", AT_ONCE).getResultStream();
  }

  private long seconds(WorkingTime time, Instant from, @Nullable Object until) {
    Instant end = until instanceof Instant moment ? moment : clock.now();
    return time.between(from, end).toSeconds();
  }

  /** One for each unit, however many tasks it has. */
  private record Calendars(
      OrganizationChart chart, UnitTimes times, Map<String, WorkingTime> known) {

    WorkingTime of(@Nullable Object unit) {
      return unit instanceof String code
          ? known.computeIfAbsent(code, each -> times.of(chart.upFrom(each)))
          : times.ofCompany();
    }
  }

  /** What belongs together, while it is added up. */
  private static final class Group {
    private long[] lengths = new long[16];
    private int done;
    private long elapsed;
    private long handOff;
    private long late;
    private long returned;

    void add(long length, long untilTaken, boolean isLate, long led) {
      if (done == lengths.length) {
        lengths = Arrays.copyOf(lengths, done * 2);
      }
      lengths[done++] = length;
      elapsed += length;
      handOff += untilTaken;
      late += isLate ? 1 : 0;
      returned += led;
    }

    Sums sums(String key) {
      long[] sorted = Arrays.copyOf(lengths, done);
      Arrays.sort(sorted);
      long median = (sorted[(done - 1) / 2] + sorted[done / 2]) / 2;
      return new Sums(key, done, elapsed, sorted[done - 1], median, handOff, 0, 0, late, returned);
    }
  }
}
