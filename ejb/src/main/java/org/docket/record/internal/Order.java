package org.docket.record.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  /**
   * A stretch of the list that an index can be read along: the records with a value in the first
   * column, or those without one, which come behind them.
   */
  final class Part {
    private final boolean valued;
    private final @Nullable Cursor cursor;

    private Part(boolean valued, @Nullable Cursor cursor) {
      this.valued = valued;
      this.cursor = cursor;
    }

    /** Puts into the query what belongs here and comes behind the cursor. */
    void into(QueryText query) {
      if (!keys.isEmpty() && first().mayBeEmpty()) {
        query.and(first().path() + (valued ? " is not null" : " is null"));
      }
      if (cursor != null) {
        query.and(isPair() ? pairAfter(cursor, query) : after(firstPlace(), cursor, query));
      }
    }

    /** Values and ids in one direction can be compared as pairs, as an index keeps them. */
    private boolean isPair() {
      return valued && keys.size() == 1;
    }

    private int firstPlace() {
      return valued ? 0 : 1;
    }

    /** The first column has no emptiness in it here, so that any index fits. */
    String text() {
      List<String> parts = new ArrayList<>();
      for (int place = firstPlace(); place < keys.size(); place++) {
        Key key = keys.get(place);
        boolean mayBeEmpty = place > 0 && key.column().mayBeEmpty();
        parts.add(
            key.column().path()
                + (key.descending() ? " desc" : " asc")
                + (mayBeEmpty ? " nulls last" : ""));
      }
      parts.add(lastDescending() ? "r.id desc" : "r.id asc");
      return " order by " + String.join(", ", parts);
    }
  }

  /** The stretches from the cursor on, or from the beginning. */
  List<Part> parts(@Nullable Cursor cursor) {
    if (keys.isEmpty() || !first().mayBeEmpty()) {
      return List.of(new Part(true, cursor));
    }
    if (cursor != null && cursor.values().get(0) == null) {
      return List.of(new Part(false, cursor));
    }
    return List.of(new Part(true, cursor), new Part(false, null));
  }

  /** The whole list in one go, for lists that are short. */
  String text() {
    List<String> parts = new ArrayList<>();
    for (Key key : keys) {
      parts.add(
          key.column().path()
              + (key.descending() ? " desc" : " asc")
              + (key.column().mayBeEmpty() ? " nulls last" : ""));
    }
    parts.add(lastDescending() ? "r.id desc" : "r.id asc");
    return " order by " + String.join(", ", parts);
  }

  private Column first() {
    return keys.get(0).column();
  }

  private boolean lastDescending() {
    return !keys.isEmpty() && keys.get(keys.size() - 1).descending();
  }

  private String pairAfter(Cursor cursor, QueryText query) {
    Object value = Objects.requireNonNull(cursor.values().get(0));
    return "(%s, r.id) %s (%s, %s)"
        .formatted(
            first().path(),
            lastDescending() ? "<" : ">",
            query.parameter(value),
            query.parameter(cursor.id()));
  }

  private String after(int place, Cursor cursor, QueryText query) {
    if (place >= keys.size()) {
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
    String behind = beyond + " or (" + path + " = " + bound + " and (" + rest + "))";
    if (place > 0) {
      return behind + " or " + path + " is null";
    }
    // Said twice, since an index can begin at this and not at the rest.
    return path + (key.descending() ? " <= " : " >= ") + bound + " and (" + behind + ")";
  }
}
