package org.docket.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a value of an expression is. Immutable; two types are equal when the same operations are
 * allowed on their values, records when they have the same name.
 */
public sealed interface Type {
  Type TEXT = Simple.TEXT;
  Type NUMBER = Simple.NUMBER;
  Type YES_NO = Simple.YES_NO;
  Type DATE = Simple.DATE;
  Type DATE_TIME = Simple.DATE_TIME;
  Type TIME = Simple.TIME;

  /** Days, hours, minutes and seconds. */
  Type DURATION = Simple.DURATION;

  /** Years and months. */
  Type PERIOD = Simple.PERIOD;

  /** The type of {@code null} and of the elements of {@code []}: fits everywhere. */
  Type NOTHING = Simple.NOTHING;

  /** The type as JSON: a word, {@code {"list": …}} or {@code {"record": name}}. */
  Object json();

  /** How an administrator reads the type, such as "list of number". */
  String notation();

  /** A list whose elements are never null. */
  static Type listOf(Type element) {
    return new ListOf(Field.required(element));
  }

  /** A list whose elements can be null. */
  static Type listOf(Field element) {
    return new ListOf(element);
  }

  /** A record whose members are known now. */
  static RecordOf record(String name, Map<String, Field> members) {
    Map<String, Field> copy = new LinkedHashMap<>(members);
    return new RecordOf(name, () -> copy);
  }

  /**
   * A record whose members are asked for when first needed, so that records may name each other.
   */
  static RecordOf record(String name, Supplier<Map<String, Field>> members) {
    return new RecordOf(name, members);
  }

  /** A type together with whether a value may be missing. */
  record Field(Type type, boolean nullable) {
    public static Field required(Type type) {
      return new Field(type, false);
    }

    public static Field optional(Type type) {
      return new Field(type, true);
    }
  }

  /** The types without parts. */
  enum Simple implements Type {
    TEXT("text"),
    NUMBER("number"),
    YES_NO("yes-no"),
    DATE("date"),
    DATE_TIME("datetime"),
    TIME("time"),
    DURATION("duration"),
    PERIOD("period"),
    NOTHING("nothing");

    private final String word;

    Simple(String word) {
      this.word = word;
    }

    @Override
    public Object json() {
      return word;
    }

    @Override
    public String notation() {
      return word;
    }
  }

  /** A list of values of one type. */
  record ListOf(Field element) implements Type {
    @Override
    public Object json() {
      return Map.of("list", element.type().json());
    }

    @Override
    public String notation() {
      return "list of " + element.type().notation();
    }
  }

  /** A record with named members: a referenced record, a line, a person, a unit. */
  final class RecordOf implements Type {
    private final String name;
    private final Supplier<Map<String, Field>> supplier;
    private volatile @Nullable Map<String, Field> members;

    private RecordOf(String name, Supplier<Map<String, Field>> supplier) {
      this.name = name;
      this.supplier = supplier;
    }

    public String name() {
      return name;
    }

    public Map<String, Field> members() {
      Map<String, Field> known = members;
      if (known == null) {
        known = Map.copyOf(supplier.get());
        members = known;
      }
      return known;
    }

    @Override
    public Object json() {
      return Map.of("record", name);
    }

    @Override
    public String notation() {
      return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof RecordOf that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return "RecordOf[" + name + "]";
    }
  }
}
