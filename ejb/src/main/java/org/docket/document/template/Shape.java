package org.docket.document.template;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a name in a template stands for, as far as it is known when the template is published. */
public interface Shape {

  /** The shape of a member; empty where there is no such member. */
  Optional<Shape> member(String name);

  Collection<String> names();

  /** The shape of each item of a list. */
  default Shape item() {
    return open();
  }

  /** A thing of which nothing is known: all reads are checked when the template is filled. */
  static Shape open() {
    return new Shape() {
      @Override
      public Optional<Shape> member(String name) {
        return Optional.of(this);
      }

      @Override
      public Collection<String> names() {
        return List.of();
      }
    };
  }

  static Shape of(Map<String, Supplier<Shape>> members) {
    return of(members, Shape::open);
  }

  static Shape of(Map<String, Supplier<Shape>> members, Supplier<Shape> item) {
    return new Shape() {
      @Override
      public Optional<Shape> member(String name) {
        return Optional.ofNullable(members.get(name)).map(Supplier::get);
      }

      @Override
      public Collection<String> names() {
        return members.keySet();
      }

      @Override
      public Shape item() {
        return item.get();
      }
    };
  }
}
