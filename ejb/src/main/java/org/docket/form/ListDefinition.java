package org.docket.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.docket.problem.Text;

/** A code list: codes with their titles, in order. */
public record ListDefinition(String key, Text title, Map<String, Text> titles) {
  public ListDefinition {
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
  }
}
