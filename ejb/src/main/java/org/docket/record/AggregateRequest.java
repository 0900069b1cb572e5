package org.docket.record;

import java.util.List;

/**
 * Figures about the records of a list that somebody asks for.
 *
 * @param records which records, as a list has them; its sorting and paging do not matter
 * @param groups at most two columns to group by; {@code column:month} groups moments by year,
 *     quarter, month, week or day
 * @param measures {@code count}, or {@code sum, avg, min, max} of a column as in {@code sum:total}
 */
public record AggregateRequest(ListRequest records, List<String> groups, List<String> measures) {

  public static final int MOST_GROUPS = 2;
  public static final int MOST_MEASURES = 6;

  public AggregateRequest {
    groups = List.copyOf(groups);
    measures = List.copyOf(measures);
  }
}
