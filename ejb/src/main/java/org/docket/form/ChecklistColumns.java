package org.docket.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.definition.ListNode;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a checklist, as if they were written in its definition: so that a checklist is a
 * table in everything but where its lines come from.
 */
final class ChecklistColumns {

  private final MapNode checklist;
  private final Location place;

  private ChecklistColumns(MapNode checklist) {
    this.checklist = checklist;
    this.place = checklist.location();
  }

  static MapNode of(MapNode checklist) {
    return new ChecklistColumns(checklist).columns();
  }

  private MapNode columns() {
    Map<String, Node> columns = new LinkedHashMap<>();
    columns.put("item", item());
    columns.put("max", given(column("decimal", "Maximum", "满分")));
    columns.put("score", score());
    columns.put("finding", finding());
    if (checklist.flag("photos", true)) {
      columns.put("photos", photos());
    }
    return map(columns);
  }

  private MapNode item() {
    Map<String, Node> item = column("choice", "Item", "检查项目");
    checklist.find("list").ifPresent(list -> item.put("list", list));
    checklist.map("items").ifPresent(items -> item.put("options", titles(items)));
    return given(item);
  }

  private MapNode titles(MapNode items) {
    Map<String, Node> titles = new LinkedHashMap<>();
    for (String key : items.keys()) {
      items.map(key).flatMap(item -> item.find("title")).ifPresent(title -> titles.put(key, title));
    }
    return map(titles);
  }

  private MapNode score() {
    Map<String, Node> score = column("decimal", "Score", "得分");
    score.put("min", scalar(BigDecimal.ZERO));
    score.put("max", scalar("max"));
    checklist.find("required").ifPresent(required -> score.put("required", required));
    return map(score);
  }

  /** Due where the score is below so many percent of the maximum. */
  private MapNode finding() {
    Map<String, Node> finding = column("long-text", "Finding", "检查发现");
    finding.put("maxLength", scalar(BigDecimal.valueOf(1_000)));
    checklist
        .string("limit")
        .ifPresent(
            limit ->
                finding.put("required", scalar("score != null and score * 100 < max * " + limit)));
    return map(finding);
  }

  private MapNode photos() {
    Map<String, Node> photos = column("attachments", "Photos", "照片");
    photos.put("accept", new ListNode(List.of(scalar("image/*")), place));
    photos.put("atMost", scalar(BigDecimal.valueOf(9)));
    return map(photos);
  }

  private Map<String, Node> column(String type, String en, String zh) {
    Map<String, Node> column = new LinkedHashMap<>();
    column.put("type", scalar(type));
    column.put("title", map(Map.of("en", scalar(en), "zh-CN", scalar(zh))));
    return column;
  }

  /** Filled in by the definition. */
  private MapNode given(Map<String, Node> column) {
    column.put("readOnly", scalar(true));
    column.put("required", scalar(true));
    return map(column);
  }

  private MapNode map(Map<String, Node> entries) {
    return new MapNode(entries, Map.of(), place);
  }

  private ScalarNode scalar(@Nullable Object value) {
    return new ScalarNode(value, place, -1);
  }
}
