package org.docket.form;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * A declared list of the records of a form.
 *
 * @param columns fields, or {@code number, state, title, creator, unit, createdAt}
 * @param filters fields that are offered as filters
 * @param sort in order of precedence
 * @param where which records it holds; empty for all
 */
public record ListView(
    String key,
    Text title,
    List<String> columns,
    List<String> filters,
    List<Sort> sort,
    Optional<Selection> where,
    Location location) {

  public ListView {
    columns = List.copyOf(columns);
    filters = List.copyOf(filters);
    sort = List.copyOf(sort);
  }

  /** By a column, up or down. */
  public record Sort(String by, boolean descending) {
    /** Reads {@code name} or {@code -name}. */
    public static Sort parse(String text) {
      return text.startsWith("-") ? new Sort(text.substring(1), true) : new Sort(text, false);
    }
  }
}
