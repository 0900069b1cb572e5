package org.docket.approval.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.chain.ForEach;
import org.docket.approval.engine.Item;
import org.docket.approval.engine.Items;
import org.docket.expression.Compiled;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Values;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.jspecify.annotations.Nullable;

/** Finds the items of a block in a record, and what the names mean for one of them. */
final class RecordItems {

  private static final String ROW = "_id";

  private final EvaluationContext context;
  private final Values values;
  private final ItemTitles titles;

  /**
   * @param values what the names mean around the block
   */
  RecordItems(OpenRecord record, EvaluationContext context, Values values) {
    this.context = context;
    this.values = values;
    this.titles = new ItemTitles(record);
  }

  Items of(ForEach block) {
    try {
      return new Items.Known(
          block.over() instanceof ForEach.Over.Lines lines
              ? ofLines(lines)
              : named(((ForEach.Over.Named) block.over()).list()));
    } catch (ProblemException unknown) {
      return new Items.Problematic(unknown.first().message());
    }
  }

  Values inside(ForEach block, Item item) {
    return block.over() instanceof ForEach.Over.Lines lines
        ? insideLines(lines, item)
        : name ->
            name.equals(ForEach.ITEM)
                ? valueOf(((ForEach.Over.Named) block.over()).list(), item)
                : values.get(name);
  }

  private List<Item> ofLines(ForEach.Over.Lines lines) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Map<String, Text> names = new LinkedHashMap<>();
    int number = 0;
    for (Values line : lines(lines.table())) {
      number++;
      Values there = withLine(line);
      if (lines.where().isPresent() && !lines.where().get().expression().isTrue(there, context)) {
        continue;
      }
      String row = row(line);
      Object common = lines.by().map(by -> by.evaluate(there, context)).orElse(null);
      String key = lines.by().isEmpty() ? row : keyOf(common);
      rows.computeIfAbsent(key, first -> new ArrayList<>()).add(row);
      Text line1 = titles.ofLine(lines.table(), row, number);
      names.computeIfAbsent(
          key,
          first -> lines.by().map(by -> titles.ofValue(lines.table(), by, common)).orElse(line1));
    }
    return rows.entrySet().stream()
        .map(found -> new Item(found.getKey(), name(names, found.getKey()), found.getValue()))
        .toList();
  }

  private static Text name(Map<String, Text> names, String key) {
    return Optional.ofNullable(names.get(key)).orElse(Text.same(key));
  }

  private List<Item> named(Compiled list) {
    Map<String, Item> items = new LinkedHashMap<>();
    for (Object one : all(list)) {
      String key = keyOf(one);
      items.putIfAbsent(key, new Item(key, ItemTitles.ofValue(one), List.of()));
    }
    return List.copyOf(items.values());
  }

  private Values insideLines(ForEach.Over.Lines lines, Item item) {
    return name -> {
      if (name.equals(lines.table())) {
        return linesOf(lines, item);
      }
      if (name.equals(ForEach.LINE) && lines.by().isEmpty()) {
        return linesOf(lines, item).stream().findFirst().orElse(null);
      }
      return name.equals(ForEach.ITEM) ? itemOf(lines, item) : values.get(name);
    };
  }

  /** Lines that were taken out since are not there any more. */
  private List<Values> linesOf(ForEach.Over.Lines lines, Item item) {
    return lines(lines.table()).stream().filter(line -> item.rows().contains(row(line))).toList();
  }

  private @Nullable Object itemOf(ForEach.Over.Lines lines, Item item) {
    Optional<Values> line = linesOf(lines, item).stream().findFirst();
    return lines.by().isEmpty()
        ? line.orElse(null)
        : line.map(one -> lines.by().get().evaluate(withLine(one), context)).orElse(null);
  }

  private @Nullable Object valueOf(Compiled list, Item item) {
    return all(list).stream().filter(one -> keyOf(one).equals(item.key())).findFirst().orElse(null);
  }

  private List<Object> all(Compiled list) {
    Object found = list.evaluate(values, context);
    List<Object> all = new ArrayList<>();
    if (found instanceof Collection<?> several) {
      several.forEach(one -> Optional.ofNullable(one).ifPresent(all::add));
    } else if (found != null) {
      all.add(found);
    }
    return all;
  }

  private List<Values> lines(String table) {
    return values.get(table) instanceof Collection<?> lines
        ? lines.stream().filter(Values.class::isInstance).map(Values.class::cast).toList()
        : List.of();
  }

  private Values withLine(Values line) {
    return name -> name.equals(ForEach.LINE) ? line : values.get(name);
  }

  private static String row(Values line) {
    return String.valueOf(line.get(ROW));
  }

  private static String keyOf(@Nullable Object value) {
    if (value instanceof Values named) {
      Object id = named.get("id") == null ? named.get("code") : named.get("id");
      return String.valueOf(id);
    }
    return value == null ? "" : value.toString();
  }
}
