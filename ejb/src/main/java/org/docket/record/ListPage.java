package org.docket.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;
import org.docket.record.RecordView.Named;

/**
 * A page of a list.
 *
 * @param next cursor of the next page; empty on the last one
 */
public record ListPage(List<Item> items, Optional<String> next, Optional<Count> count) {

  /**
   * A record in a list.
   *
   * @param values by column, ready to be shown in the language of the person
   */
  public record Item(
      UUID id,
      Optional<String> number,
      String title,
      RecordState state,
      Text stateTitle,
      Named creator,
      Named unit,
      Instant createdAt,
      Map<String, String> values) {}

  /**
   * How many there are.
   *
   * @param capped whether there are more than that
   */
  public record Count(int value, boolean capped) {}
}
