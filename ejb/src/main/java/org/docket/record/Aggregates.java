package org.docket.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Figures about records, in groups.
 *
 * @param totals of all groups together, also of those that are left out
 * @param capped whether groups are left out, the smallest first
 */
public record Aggregates(
    List<Heading> groups,
    List<Heading> measures,
    List<Row> rows,
    List<@Nullable String> totals,
    boolean capped) {

  public Aggregates {
    groups = List.copyOf(groups);
    measures = List.copyOf(measures);
    rows = List.copyOf(rows);
    totals = Collections.unmodifiableList(new ArrayList<>(totals));
  }

  /**
   * A column of the figures.
   *
   * @param key as it was asked for
   * @param type kind of the field, or what stands for it
   */
  public record Heading(String key, Text title, String type) {}

  /**
   * One group.
   *
   * @param keys one for each column that is grouped by
   * @param figures one for each measure: a decimal, or a moment of ISO 8601; null where there is
   *     nothing to measure
   */
  public record Row(List<Key> keys, List<@Nullable String> figures) {
    public Row {
      keys = List.copyOf(keys);
      figures = Collections.unmodifiableList(new ArrayList<>(figures));
    }
  }

  /**
   * What the records of a group have in common.
   *
   * @param value as filters take it, the first day for a part of the calendar; empty for the
   *     records without a value
   * @param title as people read it
   * @param filter the condition that these records fit, as {@code filter} of a list takes it
   */
  public record Key(Optional<String> value, String title, String filter) {}
}
