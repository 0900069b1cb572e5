package org.docket.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.docket.problem.Text;

/**
 * A code list.
 *
 * @param columns what is known of each item besides its title, by key: the kinds of the values
 * @param levels what the levels of a tree are called, from the top down; empty for a plain list
 */
public record ListDefinition(
    String key,
    Text title,
    Map<String, ListColumn> columns,
    Map<String, Text> levels,
    CodeTree items) {

  public ListDefinition {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }

  /** Titles by code, in order. */
  public Map<String, Text> titles() {
    return items.titles();
  }
}
