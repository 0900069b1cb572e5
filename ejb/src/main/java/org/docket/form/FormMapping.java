package org.docket.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.expression.Compiled;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a new record is filled in from a record of another form; people find it as an action on that
 * record's page. Expressions see that record as {@code source}.
 *
 * @param form whose records it starts from
 * @param isOffered whether people find it; a chain may name it in any case
 * @param when for which of them it is offered; null for all
 * @param fields what fills each field
 */
public record FormMapping(
    String key,
    String form,
    Text title,
    boolean isOffered,
    @Nullable Compiled when,
    Map<String, Compiled> fields,
    List<LineMapping> lines) {

  /**
   * One line for each line of a table of the source that is taken over; expressions see it as
   * {@code line}.
   *
   * @param table of the new record
   * @param from table of the source
   * @param when which lines are taken over; null for all
   */
  public record LineMapping(
      String table, String from, @Nullable Compiled when, Map<String, Compiled> columns) {
    public LineMapping {
      columns = new LinkedHashMap<>(columns);
    }
  }

  public FormMapping {
    fields = new LinkedHashMap<>(fields);
    lines = List.copyOf(lines);
  }
}
