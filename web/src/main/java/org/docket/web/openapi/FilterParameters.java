package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.ListView;
import org.docket.problem.Text;
import org.docket.record.RecordState;

/** What the records of one form can be filtered and sorted by, as query parameters. */
final class FilterParameters {

  private static final Text HOW =
      Text.of(
          "An operator and a value, such as %s. Repeated, all must hold. Without an operator eq."
              + " Operators: %s",
          "操作符与值，例如 %s。可重复，须同时满足；不写操作符即为 eq。操作符：%s");
  private static final Text SORT =
      Text.of("Columns, with - in front for descending", "排序列，前加 - 表示降序");
  private static final Text CONDITIONS =
      Text.of("Conditions in groups, as the address of a list has them", "分组条件，与列表地址中的写法相同");
  private static final Text FIELDS =
      Text.of("Columns to show, with commas between them", "要显示的列，以逗号分隔");
  private static final Text VIEW = Text.of("Key of a list of the form", "该表单的列表");

  private final FormDefinition form;
  private final Locale language;

  FilterParameters(FormDefinition form, Locale language) {
    this.form = form;
    this.language = language;
  }

  /** How the values of a column are written. */
  private enum Column {
    TEXT("[^,]*", "eq:A", "contains, starts, "),
    TREE("[A-Za-z0-9-]+", "empty", "within, "),
    NUMBER("-?[0-9]+(\\.[0-9]+)?", "ge:100"),
    TIME(
        "[0-9]{4}-[0-9]{2}-[0-9]{2}(T.+)?",
        "between:2026-03-01,2026-03-31", "within (today, this-month, last-7-days, …), "),
    STATE(String.join("|", keys()), "in:running,completed"),
    ID("([0-9a-fA-F-]{36}|me)", "eq:00000000-0000-0000-0000-000000000000");

    private final String value;
    private final String example;
    private final String operators;

    Column(String value, String example) {
      this(value, example, "");
    }

    Column(String value, String example, String more) {
      this.value = value;
      this.example = example;
      this.operators = "eq, ne, lt, le, gt, ge, " + more + "in, between, empty";
    }

    private static List<String> keys() {
      return List.of(RecordState.values()).stream().map(RecordState::key).toList();
    }

    private static Column of(FieldDefinition field) {
      if (field.details() instanceof FieldDetails.Tree) {
        return TREE;
      }
      return switch (field.kind().slot().orElseThrow()) {
        case TEXT -> TEXT;
        case NUMBER -> NUMBER;
        case TIME -> TIME;
      };
    }

    /** As the server reads it; texts may hold anything. */
    private ObjectNode schema() {
      ObjectNode schema = CommonSchemas.of("string");
      schema.putArray("examples").add(example).add("empty");
      if (this == TEXT) {
        return schema;
      }
      String one = "(" + value + ")";
      return schema.put(
          "pattern",
          "^((eq|ne|lt|le|gt|ge):)?%1$s$|^in:%1$s(,%1$s)*$|^between:%1$s,%1$s$|^within:[a-z0-9-]+$|^empty(:(true|false))?$"
              .formatted(one));
    }
  }

  /** All that lists and exports take. */
  void addTo(ArrayNode parameters) {
    parameters.add(
        described(
            CommonSchemas.parameter("filter", "query", false, CommonSchemas.of("string")),
            CONDITIONS.in(language)));
    parameters.add(
        described(
            CommonSchemas.parameter("fields", "query", false, CommonSchemas.of("string")),
            FIELDS.in(language)));
    parameters.add(
        described(CommonSchemas.parameter("view", "query", false, view()), VIEW.in(language)));
    parameters.add(sort());
    columns(true).forEach((name, column) -> parameters.add(filter(name, column)));
  }

  private ObjectNode view() {
    ObjectNode schema = CommonSchemas.of("string");
    ArrayNode keys = schema.putArray("enum");
    form.views().stream().map(ListView::key).forEach(keys::add);
    return keys.isEmpty() ? CommonSchemas.of("string") : schema;
  }

  private ObjectNode sort() {
    ObjectNode item = CommonSchemas.of("string");
    ArrayNode names = item.putArray("enum");
    columns(false).keySet().forEach(name -> names.add(name).add("-" + name));
    ObjectNode schema = CommonSchemas.of("array").set("items", item);
    ObjectNode parameter = CommonSchemas.parameter("sort", "query", false, schema);
    return described(parameter.put("style", "form").put("explode", false), SORT.in(language));
  }

  private ObjectNode filter(String name, Column column) {
    ObjectNode schema = CommonSchemas.of("array").set("items", column.schema());
    ObjectNode parameter =
        CommonSchemas.parameter("filter[" + name + "]", "query", false, schema)
            .put("style", "form")
            .put("explode", true);
    String how = HOW.in(language).formatted(column.example, column.operators);
    return described(parameter, form.columnTitle(name).in(language) + ": " + how);
  }

  private static ObjectNode described(ObjectNode parameter, String words) {
    return parameter.put("description", words);
  }

  /** Lines can be filtered by, and not sorted by. */
  private Map<String, Column> columns(boolean withLines) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("number", Column.TEXT);
    columns.put("title", Column.TEXT);
    columns.put("state", Column.STATE);
    columns.put("creator", Column.ID);
    columns.put("unit", Column.TEXT);
    columns.put("createdAt", Column.TIME);
    columns.put("updatedAt", Column.TIME);
    for (FieldDefinition field : withLines ? form.fieldsAndColumns() : form.fields()) {
      if (field.searchable()) {
        columns.put(field.path(), Column.of(field));
      }
    }
    return columns;
  }
}
