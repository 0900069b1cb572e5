package org.docket.record.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.docket.form.ListView.Sort;
import org.docket.record.internal.Columns.Column;
import org.jspecify.annotations.Nullable;

/** The order of a list; records without a value come last, and the id breaks ties. */
final class Order {

  /** A column with its direction. */
  record Key(Column column, boolean descending) {}

  private final List<Key> keys;

  Order(List<Sort> sorts, Columns columns) {
    this.keys =
        sorts.stream().map(sort -> new Key(columns.require(sort.by()), sort.descending())).toList();
  }

  List<Columns.Kind> kinds() {
    return keys.stream().map(key -> key.column().kind()).toList();
  }

  List<Key> keys() {
    return keys;
  }

  String text() {
    List<String> parts = new ArrayList<>();
    for (Key key : keys) {
      parts.add(key.column().path() + (key.descending() ? " desc" : " asc") + " nulls last");
    }
    parts.add(lastDescending() ? "r.id desc" : "r.id asc");
    return " order by " + String.join(", ", parts);
  }

  private boolean lastDescending() {
    return !keys.isEmpty() && keys.get(keys.size() - 1).descending();
  }

  /** What comes behind the cursor. */
  String after(Cursor cursor, QueryText query) {
    return after(0, cursor, query);
  }

  private String after(int place, Cursor cursor, QueryText query) {
    if (place == keys.size()) {
      UUID id = cursor.id();
      return "r.id " + (lastDescending() ? "<" : ">") + " " + query.parameter(id);
    }
    Key key = keys.get(place);
    String path = key.column().path();
    @Nullable Object value = cursor.values().get(place);
    String rest = after(place + 1, cursor, query);
    if (value == null) {
      return path + " is null and (" + rest + ")";
    }
    String bound = query.parameter(value);
    String beyond = path + (key.descending() ? " < " : " > ") + bound;
    return beyond + " or " + path + " is null or (" + path + " = " + bound + " and (" + rest + "))";
  }
}
