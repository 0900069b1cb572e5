package org.docket.expression;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that an expression may use, with their types. */
public interface Scope {

  Optional<Type.Field> find(String name);

  /** All names, for "did you mean" and for completion in editors. */
  Collection<String> names();

  static Scope of(Map<String, Type.Field> fields) {
    return new MapScope(new LinkedHashMap<>(fields));
  }

  static Scope empty() {
    return of(Map.of());
  }

  /** This scope, and behind it another: names of this one win. */
  default Scope over(Scope outer) {
    Scope inner = this;
    return new Scope() {
      @Override
      public Optional<Type.Field> find(String name) {
        return inner.find(name).or(() -> outer.find(name));
      }

      @Override
      public Collection<String> names() {
        Set<String> names = new LinkedHashSet<>(inner.names());
        names.addAll(outer.names());
        return names;
      }
    };
  }

  /** This scope with one more name, which wins. */
  default Scope with(String name, Type.Field field) {
    return of(Map.of(name, field)).over(this);
  }

  /** A scope over a fixed map. */
  record MapScope(Map<String, Type.Field> fields) implements Scope {
    @Override
    public Optional<Type.Field> find(String name) {
      return Optional.ofNullable(fields.get(name));
    }

    @Override
    public Collection<String> names() {
      return fields.keySet();
    }
  }
}
