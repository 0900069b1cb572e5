package org.docket.expression;

import java.util.ArrayList;
import java.util.List;

/** A dotted name such as {@code parts.amount}: what an expression refers to. */
public record Path(List<String> segments) {
  public Path {
    segments = List.copyOf(segments);
  }

  public static Path of(String... segments) {
    return new Path(List.of(segments));
  }

  public Path then(String segment) {
    List<String> longer = new ArrayList<>(segments);
    longer.add(segment);
    return new Path(longer);
  }

  /** The name in the scope that the path starts from. */
  public String root() {
    return segments.get(0);
  }

  @Override
  public String toString() {
    return String.join(".", segments);
  }
}
