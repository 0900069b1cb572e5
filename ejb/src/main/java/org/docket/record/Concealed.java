package org.docket.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody does not see of a record.
 *
 * @param fields fields, whole tables, and columns as {@code table.column}
 * @param shownLines of these tables only the lines with these ids are shown, whatever lines there
 *     are
 */
public record Concealed(Set<String> fields, Map<String, Set<String>> shownLines) {

  public static final Concealed NOTHING = new Concealed(Set.of(), Map.of());

  public Concealed {
    fields = Set.copyOf(fields);
    Map<String, Set<String>> copy = new TreeMap<>();
    shownLines.forEach((table, lines) -> copy.put(table, Set.copyOf(lines)));
    copy.keySet().removeAll(fields);
    shownLines = Map.copyOf(copy);
  }

  public static Concealed of(Set<String> fields) {
    return new Concealed(fields, Map.of());
  }

  public boolean isNothing() {
    return fields.isEmpty() && shownLines.isEmpty();
  }

  /** For whoever does not look at lines: a table that is not shown as a whole is not shown. */
  public Set<String> paths() {
    Set<String> paths = new TreeSet<>(fields);
    paths.addAll(shownLines.keySet());
    return paths;
  }

  public boolean hidesLine(String table, String id) {
    return Optional.ofNullable(shownLines.get(table))
        .filter(shown -> !shown.contains(id))
        .isPresent();
  }

  /** What is not seen where this and the other are hidden. */
  public Concealed and(Concealed other) {
    Set<String> both = new HashSet<>(fields);
    both.addAll(other.fields);
    Map<String, Set<String>> lines = new TreeMap<>(shownLines);
    other.shownLines.forEach((table, shown) -> lines.merge(table, shown, Concealed::common));
    return new Concealed(both, lines);
  }

  /** What is seen neither by whom this is hidden from nor by whom the other is. */
  public Concealed inCommonWith(Concealed other) {
    Set<String> common = new HashSet<>();
    fields.stream().filter(other::hides).forEach(common::add);
    other.fields.stream().filter(this::hides).forEach(common::add);
    Map<String, Set<String>> lines = new TreeMap<>();
    shownLines.forEach(
        (table, shown) -> {
          if (other.fields.contains(table)) {
            lines.put(table, shown);
          } else if (other.shownLines.containsKey(table)) {
            Set<String> all = new HashSet<>(shown);
            all.addAll(other.shownLines.getOrDefault(table, Set.of()));
            lines.put(table, all);
          }
        });
    other.shownLines.forEach(
        (table, shown) -> {
          if (fields.contains(table)) {
            lines.put(table, shown);
          }
        });
    return new Concealed(common, lines);
  }

  /** A copy of the data of a record without what is hidden. */
  public ObjectNode shownOf(ObjectNode data) {
    ObjectNode shown = data.deepCopy();
    shown.remove(fields);
    shown
        .properties()
        .forEach(
            field -> {
              if (field.getValue() instanceof ArrayNode lines) {
                takeOut(field.getKey(), lines);
              }
            });
    return shown;
  }

  private void takeOut(String table, ArrayNode lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i) instanceof ObjectNode line) {
        if (hidesLine(table, line.path("_id").asText())) {
          lines.remove(i);
        }
        fields.stream()
            .filter(path -> path.startsWith(table + "."))
            .forEach(path -> line.remove(path.substring(table.length() + 1)));
      }
    }
  }

  /** Whether the field, or the table of the column, is hidden. */
  private boolean hides(String path) {
    int dot = path.indexOf('.');
    return fields.contains(path) || (dot > 0 && fields.contains(path.substring(0, dot)));
  }

  private static Set<String> common(Set<String> some, Set<String> others) {
    Set<String> common = new HashSet<>(some);
    common.retainAll(others);
    return common;
  }
}
