package org.docket.record.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.docket.record.ListRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list says behind the question mark, as the browser keeps it: {@code view,
 * q, sort, fields, filter, group, measures}, and {@code f.column=operator:value} for each
 * condition; {@code filter[column]} as programs write it means the same.
 */
final class SavedAddress {

  private final Map<String, List<String>> parameters = new LinkedHashMap<>();

  SavedAddress(String address) {
    for (String each : address.split("&", -1)) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(decoded(each.substring(0, equals)), none -> new ArrayList<>())
            .add(decoded(each.substring(equals + 1)));
      }
    }
  }

  /** A text that is no code of a character stands for itself. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException plain) {
      return text;
    }
  }

  /** Narrowed by what is asked besides; order and columns are those that are asked for, if any. */
  ListRequest with(ListRequest asked) {
    return new ListRequest(
        asked.form(),
        one("view"),
        filters(asked.filters()),
        both(one("filter"), asked.filter()),
        (text("q") + " " + asked.search()).strip(),
        asked.sort().isEmpty() ? words("sort") : asked.sort(),
        asked.fields().isEmpty() ? words("fields") : asked.fields(),
        asked.limit(),
        asked.cursor(),
        asked.count());
  }

  List<String> words(String parameter) {
    return Stream.of(text(parameter).split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private String text(String parameter) {
    String value = one(parameter);
    return value == null ? "" : value;
  }

  private @Nullable String one(String parameter) {
    List<String> values = parameters.getOrDefault(parameter, List.of(""));
    return values.get(0).isEmpty() ? null : values.get(0);
  }

  private static String both(@Nullable String kept, String asked) {
    if (kept == null || asked.isEmpty()) {
      return kept == null ? asked : kept;
    }
    return "{\"and\":[" + kept + "," + asked + "]}";
  }

  private Map<String, List<String>> filters(Map<String, List<String>> asked) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    asked.forEach((column, values) -> filters.put(column, new ArrayList<>(values)));
    parameters.forEach(
        (name, values) -> {
          String column = column(name);
          for (String value : values) {
            if (column != null && isComplete(value)) {
              filters.computeIfAbsent(column, none -> new ArrayList<>()).add(written(value));
            }
          }
        });
    return filters;
  }

  private static @Nullable String column(String name) {
    if (name.startsWith("f.")) {
      return name.substring(2);
    }
    return name.startsWith("filter[") && name.endsWith("]")
        ? name.substring("filter[".length(), name.length() - 1)
        : null;
  }

  /** Somebody may keep a list with a condition that is not filled in yet. */
  private static boolean isComplete(String condition) {
    String operator = operator(condition);
    String value = condition.substring(Math.min(condition.length(), operator.length() + 1));
    if (operator.equals("empty") || operator.equals("filled")) {
      return true;
    }
    List<String> values = List.of(value.split(",", -1));
    return operator.equals("between")
        ? values.size() == 2 && values.stream().noneMatch(String::isEmpty)
        : values.stream().anyMatch(each -> !each.isEmpty());
  }

  private static String written(String condition) {
    return switch (operator(condition)) {
      case "empty" -> condition.equals("empty:false") ? condition : "empty:true";
      case "filled" -> "empty:false";
      default -> condition;
    };
  }

  private static String operator(String condition) {
    int colon = condition.indexOf(':');
    return colon < 0 ? "" : condition.substring(0, colon);
  }
}
