package org.docket.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record that something refers to: equal to another when the ids are the same. */
public interface RecordValue extends Values {

  Object id();

  static RecordValue of(Object id, Map<String, ? extends @Nullable Object> members) {
    return new MapRecord(id, members);
  }

  /** A record over a map. */
  record MapRecord(Object id, Map<String, ? extends @Nullable Object> members)
      implements RecordValue {
    @Override
    public @Nullable Object get(String name) {
      return members.get(name);
    }
  }
}
