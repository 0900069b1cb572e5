package org.docket.document.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What {@code $foreach} offers inside a loop. */
final class LoopShape {

  static final Shape SHAPE = shape();

  private LoopShape() {}

  private static Shape shape() {
    Map<String, Supplier<Shape>> members = new LinkedHashMap<>();
    for (String name : List.of("count", "index", "first", "last", "hasNext")) {
      members.put(name, Shape::open);
    }
    return Shape.of(members);
  }
}
