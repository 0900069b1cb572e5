package org.docket.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.function.DateTexts;
import org.docket.expression.internal.function.ValueText;

/** The types and values that a file gives its cases: texts that are read as their types. */
record SampleValues(Map<String, Field> fields, Map<String, Object> raw) {

  static SampleValues of(Map<?, ?> yaml) {
    Map<String, Field> fields = new LinkedHashMap<>();
    Map<String, Object> raw = new LinkedHashMap<>();
    yaml.forEach(
        (name, entry) -> {
          Map<?, ?> given = (Map<?, ?>) entry;
          Field field = field(name.toString(), given.get("type"));
          boolean nullable = field.nullable() || "true".equals(given.get("nullable"));
          fields.put(name.toString(), new Field(field.type(), nullable));
          raw.put(name.toString(), json(plain(given.get("value")), field.type()));
        });
    return new SampleValues(fields, raw);
  }

  /** A word with an optional ?, a list with the type of its elements, or members of a record. */
  static Field field(String name, Object notation) {
    if (notation instanceof List<?> list) {
      return Field.required(Type.listOf(field(name, list.get(0))));
    }
    if (notation instanceof Map<?, ?> members) {
      Map<String, Field> fields = new LinkedHashMap<>();
      members.forEach((key, type) -> fields.put(key.toString(), field(key.toString(), type)));
      return Field.required(Type.record(fields.keySet().toString(), fields));
    }
    String word = notation.toString();
    boolean nullable = word.endsWith("?");
    return new Field(simple(nullable ? word.substring(0, word.length() - 1) : word), nullable);
  }

  private static Type simple(String word) {
    if (word.startsWith("list of ")) {
      return Type.listOf(field("", word.substring("list of ".length())));
    }
    return List.of(Type.Simple.values()).stream()
        .filter(type -> type.notation().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No type " + word));
  }

  private static Object plain(Object yaml) {
    if (yaml instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(each -> plain.add(plain(each)));
      return plain;
    }
    if (yaml instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, value) -> plain.put(key.toString(), plain(value)));
      return plain;
    }
    return "~".equals(yaml) ? null : yaml;
  }

  /** As the server sends it: yes and no are no texts. */
  private static Object json(Object plain, Type type) {
    if (plain instanceof List<?> list && type instanceof Type.ListOf of) {
      List<Object> json = new ArrayList<>();
      list.forEach(each -> json.add(json(each, of.element().type())));
      return json;
    }
    return type == Type.YES_NO && plain != null
        ? (Object) Boolean.valueOf(plain.toString())
        : plain;
  }

  Scope scope() {
    return Scope.of(fields);
  }

  Values values() {
    Map<String, Object> typed = new LinkedHashMap<>();
    fields.forEach((name, field) -> typed.put(name, typed(raw.get(name), field.type())));
    return Values.of(typed);
  }

  static Object typed(Object raw, Type type) {
    if (raw == null) {
      return null;
    }
    if (type instanceof Type.ListOf list) {
      List<Object> typed = new ArrayList<>();
      ((List<?>) raw).forEach(each -> typed.add(typed(each, list.element().type())));
      return typed;
    }
    if (type instanceof Type.RecordOf record) {
      Map<?, ?> members = (Map<?, ?>) raw;
      Map<String, Object> typed = new LinkedHashMap<>();
      record.members().forEach((key, f) -> typed.put(key, typed(members.get(key), f.type())));
      Object id = members.get("id");
      return id == null ? Values.of(typed) : RecordValue.of(id, typed);
    }
    String text = raw.toString();
    return switch ((Type.Simple) type) {
      case TEXT -> text;
      case NUMBER -> new BigDecimal(text);
      case YES_NO -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case DATE_TIME -> OffsetDateTime.parse(text);
      case TIME -> LocalTime.parse(text);
      case DURATION -> DateTexts.duration(text);
      case PERIOD -> DateTexts.period(text);
      case NOTHING -> raw;
    };
  }

  /** The values as another engine takes them: maps for records. */
  static Object foreign(Object value, Type type) {
    if (value instanceof RecordValue || value instanceof Values) {
      Map<String, Object> members = new LinkedHashMap<>();
      ((Type.RecordOf) type)
          .members()
          .forEach((key, f) -> members.put(key, foreign(((Values) value).get(key), f.type())));
      return members;
    }
    if (value instanceof List<?> list) {
      List<Object> foreign = new ArrayList<>();
      list.forEach(each -> foreign.add(foreign(each, ((Type.ListOf) type).element().type())));
      return foreign;
    }
    return value instanceof OffsetDateTime moment ? moment.toZonedDateTime() : value;
  }

  /** A value with its kind, such as {@code "number 1.5"}; what the browser's tests compare. */
  static Object shown(Object value) {
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof List<?> list) {
      List<Object> shown = new ArrayList<>();
      list.forEach(each -> shown.add(shown(each)));
      return shown;
    }
    if (value instanceof RecordValue record) {
      return "record " + record.id();
    }
    if (value instanceof Values) {
      return "line";
    }
    return kind(value) + " " + ValueText.of(value);
  }

  private static String kind(Object value) {
    if (value instanceof Duration) {
      return "duration";
    }
    if (value instanceof Period) {
      return "period";
    }
    if (value instanceof BigDecimal) {
      return "number";
    }
    if (value instanceof LocalDate) {
      return "date";
    }
    if (value instanceof LocalTime) {
      return "time";
    }
    return value instanceof OffsetDateTime ? "datetime" : "text";
  }
}
