package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.Lines;
import org.docket.form.Lookups;
import org.docket.form.Mask;
import org.docket.record.Comparison.Difference;
import org.docket.record.Comparison.Fate;
import org.docket.record.Comparison.Line;
import org.docket.record.RecordHistory.Change;
import org.jspecify.annotations.Nullable;

/**
 * Finds what differs between two states of the data, each with the form that it was filled with.
 */
public final class Differences {

  /** Data and the form that they were filled with. */
  public record Side(FormDefinition form, ObjectNode data) {}

  private final Lookups lookups;
  private final Set<String> hidden;
  private final Locale language;

  public Differences(Lookups lookups, Set<String> hidden, Locale language) {
    this.lookups = lookups;
    this.hidden = Set.copyOf(hidden);
    this.language = language;
  }

  /** In the order of the newer form, then what only the older one has. */
  public List<Difference> between(Side older, Side newer) {
    List<Difference> found = new ArrayList<>();
    fields(older.form().fields(), newer.form().fields())
        .forEach(
            (key, pair) -> {
              JsonNode before = older.data().get(key);
              JsonNode after = newer.data().get(key);
              if (pair.isTable()) {
                table(pair, before, after).ifPresent(found::add);
              } else {
                change(pair, before, after).map(Difference.Field::new).ifPresent(found::add);
              }
            });
    return found;
  }

  /** A field as the two forms describe it; at least one of them has it. */
  private record Pair(@Nullable FieldDefinition older, @Nullable FieldDefinition newer) {
    FieldDefinition either() {
      FieldDefinition known = newer == null ? older : newer;
      if (known == null) {
        throw new IllegalStateException("A field of no form");
      }
      return known;
    }

    boolean isMasked() {
      return Stream.of(Optional.ofNullable(older), Optional.ofNullable(newer))
          .flatMap(Optional::stream)
          .anyMatch(field -> field.handling().masked());
    }

    boolean isTable() {
      return either().isTable();
    }
  }

  private Map<String, Pair> fields(List<FieldDefinition> older, List<FieldDefinition> newer) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    newer.forEach(field -> pairs.put(field.key(), new Pair(null, field)));
    older.forEach(
        field -> pairs.merge(field.key(), new Pair(field, null), (one, two) -> both(two, one)));
    pairs.values().removeIf(pair -> hidden.contains(pair.either().path()));
    return pairs;
  }

  private static Pair both(Pair older, Pair newer) {
    return new Pair(older.older(), newer.newer());
  }

  private Optional<Change> change(Pair pair, @Nullable JsonNode before, @Nullable JsonNode after) {
    FieldDefinition field = pair.either();
    if (plain(field, before).equals(plain(field, after))) {
      return Optional.empty();
    }
    return Optional.of(
        new Change(
            field.key(),
            field.title(),
            shown(pair, pair.older(), before),
            shown(pair, pair.newer(), after)));
  }

  /** What was frozen of a reference is no change of the reference. */
  private static Optional<JsonNode> plain(FieldDefinition field, @Nullable JsonNode value) {
    return Optional.ofNullable(value)
        .map(
            some ->
                field.details() instanceof FieldDetails.Reference && some.isObject()
                    ? some.path("id")
                    : some);
  }

  /** What one of the forms masks is masked on both sides. */
  private Optional<String> shown(
      Pair pair, @Nullable FieldDefinition field, @Nullable JsonNode value) {
    if (field == null || value == null) {
      return Optional.empty();
    }
    String words = field.kind().display(value, field, lookups, language);
    boolean isMaskedByTheOther = pair.isMasked() && !field.handling().masked();
    return Optional.of(isMaskedByTheOther ? Mask.of(words) : words);
  }

  private Optional<Difference> table(
      Pair table, @Nullable JsonNode before, @Nullable JsonNode after) {
    Map<String, Pair> columns = fields(columns(table.older()), columns(table.newer()));
    Map<String, Numbered> old = numbered(before);
    List<Line> lines = new ArrayList<>();
    numbered(after)
        .forEach((id, line) -> line(id, old.remove(id), line, columns).ifPresent(lines::add));
    old.forEach((id, line) -> line(id, line, null, columns).ifPresent(lines::add));
    FieldDefinition field = table.either();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Difference.Table(field.key(), field.title(), lines));
  }

  private static List<FieldDefinition> columns(@Nullable FieldDefinition table) {
    return table == null ? List.of() : table.columns();
  }

  private record Numbered(int place, ObjectNode data) {}

  private static Map<String, Numbered> numbered(@Nullable JsonNode stored) {
    Map<String, Numbered> lines = new LinkedHashMap<>();
    for (ObjectNode line : Lines.of(stored)) {
      lines.put(line.path("_id").asText(), new Numbered(lines.size() + 1, line));
    }
    return lines;
  }

  private Optional<Line> line(
      String id, @Nullable Numbered older, @Nullable Numbered newer, Map<String, Pair> columns) {
    List<Change> cells = new ArrayList<>();
    columns.forEach(
        (key, pair) -> change(pair, cell(older, key), cell(newer, key)).ifPresent(cells::add));
    Fate fate = older == null ? Fate.ADDED : newer == null ? Fate.REMOVED : Fate.CHANGED;
    return fate == Fate.CHANGED && cells.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(id, fate, place(older), place(newer), cells));
  }

  private static @Nullable JsonNode cell(@Nullable Numbered line, String key) {
    return line == null ? null : line.data().get(key);
  }

  private static Optional<Integer> place(@Nullable Numbered line) {
    return Optional.ofNullable(line).map(Numbered::place);
  }
}
