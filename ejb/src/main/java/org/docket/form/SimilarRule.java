package org.docket.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * What to tell somebody who fills in what another record may be about already.
 *
 * @param fields how each of these fields is compared; all of them must fit
 * @param say what the person reads above the links to the others
 */
public record SimilarRule(Map<String, Likeness> fields, Text say, Location location) {

  /** How a value is compared with those of other records. */
  public enum Likeness {
    SAME("same", "eq"),
    STARTS("starts", "starts"),
    CONTAINS("contains", "contains");

    private final String word;
    private final String operator;

    Likeness(String word, String operator) {
      this.word = word;
      this.operator = operator;
    }

    static Likeness of(String word) {
      for (Likeness one : values()) {
        if (one.word.equals(word)) {
          return one;
        }
      }
      throw new IllegalArgumentException("Not a way to compare: " + word);
    }

    /** As the filters of lists call it. */
    public String operator() {
      return operator;
    }
  }

  public SimilarRule {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
