package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.docket.record.Concealed;
import org.docket.record.RecordHistory.Change;
import org.jspecify.annotations.Nullable;

/**
 * Finds what differs between two states of the data, each with the form that it was filled with.
 */
public final class Differences {

  /** Data and the form that they were filled with. */
  public record Side(FormDefinition form, ObjectNode data) {}

  private final Lookups lookups;
  private final Concealed hidden;
  private final Locale language;

  public Differences(Lookups lookups, Concealed hidden, Locale language) {
    this.lookups = lookups;
    this.hidden = hidden;
    this.language = language;
  }

  /** In the order of the newer form, then what only the older one has. */
  public List<Difference> between(Side older, Side newer) {
    List<Difference> found = new ArrayList<>();
    for (Pair known : fields(older.form().fields(), newer.form().fields())) {
      Pair pair = known.in(older.data(), newer.data());
      JsonNode before = pair.before(older.data());
      JsonNode after = pair.after(newer.data());
      if (pair.isTable()) {
        table(pair, before, after, older, newer).ifPresent(found::add);
      } else {
        change(pair, before, after).map(Difference.Field::new).ifPresent(found::add);
      }
    }
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

    /** As they are in the two records, or in two lines of them. */
    Pair in(JsonNode before, JsonNode after) {
      return new Pair(
          older == null ? null : older.in(before), newer == null ? null : newer.in(after));
    }

    @Nullable JsonNode before(JsonNode data) {
      return older == null ? null : data.get(older.key());
    }

    @Nullable JsonNode after(JsonNode data) {
      return newer == null ? null : data.get(newer.key());
    }

    boolean isMasked() {
      return Stream.of(Optional.ofNullable(older), Optional.ofNullable(newer))
          .flatMap(Optional::stream)
          .anyMatch(field -> field.handling().masked());
    }

    /** Whether the values are stored differently, though people may read the same. */
    boolean isConverted() {
      return older != null && newer != null && !older.kind().id().equals(newer.kind().id());
    }

    boolean isTable() {
      return either().isTable();
    }
  }

  /** In the order of the newer ones; a renamed one is the same, whichever side is the newer. */
  private List<Pair> fields(List<FieldDefinition> older, List<FieldDefinition> newer) {
    Map<String, FieldDefinition> left = byKey(older);
    Map<String, FieldDefinition> renamed = new HashMap<>();
    older.forEach(
        field -> {
          FieldDefinition before = field.before(byKey(newer));
          if (before != null) {
            renamed.put(before.key(), field);
          }
        });
    List<Pair> pairs = new ArrayList<>();
    for (FieldDefinition field : newer) {
      FieldDefinition before = field.before(left);
      FieldDefinition old = before == null ? renamed.get(field.key()) : before;
      pairs.add(new Pair(old, field));
      if (old != null) {
        left.remove(old.key());
      }
    }
    left.values().forEach(field -> pairs.add(new Pair(field, null)));
    pairs.removeIf(pair -> hidden.fields().contains(pair.either().path()));
    return pairs;
  }

  private static Map<String, FieldDefinition> byKey(List<FieldDefinition> fields) {
    Map<String, FieldDefinition> byKey = new LinkedHashMap<>();
    fields.forEach(field -> byKey.put(field.key(), field));
    return byKey;
  }

  private Optional<Change> change(Pair pair, @Nullable JsonNode before, @Nullable JsonNode after) {
    FieldDefinition field = pair.either();
    if (plain(field, before).equals(plain(field, after))) {
      return Optional.empty();
    }
    Optional<String> was = shown(pair, pair.older(), before);
    Optional<String> is = shown(pair, pair.newer(), after);
    return pair.isConverted() && !pair.isMasked() && was.equals(is)
        ? Optional.empty()
        : Optional.of(new Change(field.key(), field.title(), was, is));
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
      Pair table,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      Side olderRecord,
      Side newerRecord) {
    List<Pair> columns =
        fields(columns(table.older()), columns(table.newer())).stream()
            .map(pair -> pair.in(olderRecord.data(), newerRecord.data()))
            .toList();
    Map<String, Numbered> old = numbered(before);
    List<Line> lines = new ArrayList<>();
    String key = table.either().key();
    old.keySet().removeIf(id -> hidden.hidesLine(key, id));
    numbered(after)
        .forEach(
            (id, line) -> {
              if (!hidden.hidesLine(key, id)) {
                line(id, old.remove(id), line, columns).ifPresent(lines::add);
              }
            });
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
      String id, @Nullable Numbered older, @Nullable Numbered newer, List<Pair> columns) {
    JsonNode before = data(older);
    JsonNode after = data(newer);
    List<Change> cells = new ArrayList<>();
    for (Pair known : columns) {
      Pair pair = known.in(before, after);
      change(pair, pair.before(before), pair.after(after)).ifPresent(cells::add);
    }
    Fate fate = older == null ? Fate.ADDED : newer == null ? Fate.REMOVED : Fate.CHANGED;
    return fate == Fate.CHANGED && cells.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(id, fate, place(older), place(newer), cells));
  }

  private static JsonNode data(@Nullable Numbered line) {
    return line == null ? MissingNode.getInstance() : line.data();
  }

  private static Optional<Integer> place(@Nullable Numbered line) {
    return Optional.ofNullable(line).map(Numbered::place);
  }
}
