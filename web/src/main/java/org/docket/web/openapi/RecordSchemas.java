package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.docket.problem.Text;
import org.docket.record.RecordBulk;
import org.docket.record.RecordState;

/** Records as answers give them, whatever their form. */
final class RecordSchemas {

  static final String RECORD = "Record";
  static final String BRIEFS = "RecordBriefs";
  static final String FORM = "Form";
  static final String BULK_RESULTS = "RecordBulkResults";

  private static final Text ETAG =
      Text.of("The version of the record, for If-Match", "单据的版本，用于 If-Match");

  private RecordSchemas() {}

  static void addTo(ObjectNode schemas) {
    schemas.set("RecordUnit", texts("id", "code", "name", "title"));
    ObjectNode somebody = texts("id", "login", "name");
    property(somebody, "unit", CommonSchemas.reference("RecordUnit"));
    schemas.set("RecordSomebody", somebody);
    schemas.set("RecordRights", rights());
    schemas.set("RecordBrief", brief());
    schemas.set(BRIEFS, TypeSchemas.items(CommonSchemas.reference("RecordBrief")));
    schemas.set(RECORD, record());
    schemas.set(FORM, texts("form", "title"));
    schemas.set(BULK_RESULTS, TypeSchemas.items(bulkResult()));
  }

  /** The states that a record can have. */
  static ObjectNode state() {
    ObjectNode state = CommonSchemas.of("string");
    ArrayNode values = state.putArray("enum");
    Stream.of(RecordState.values()).forEach(each -> values.add(each.key()));
    return state;
  }

  static ObjectNode etag(Locale language) {
    ObjectNode headers = CommonSchemas.object();
    headers
        .putObject("ETag")
        .put("description", ETAG.in(language))
        .set("schema", CommonSchemas.of("string"));
    return headers;
  }

  private static ObjectNode brief() {
    ObjectNode schema = texts("id", "form", "formTitle", "title", "stateTitle", "updatedAt");
    property(schema, "id", CommonSchemas.formatted("uuid"));
    property(schema, "state", state());
    property(schema, "updatedAt", CommonSchemas.formatted("date-time"));
    property(schema, "number", CommonSchemas.of("string"));
    schema.withArray("required").add("state");
    return schema;
  }

  private static ObjectNode record() {
    ObjectNode schema = brief();
    property(schema, "release", CommonSchemas.formatted("uuid"));
    property(schema, "createdAt", CommonSchemas.formatted("date-time"));
    property(schema, "version", CommonSchemas.of("integer"));
    property(schema, "revision", CommonSchemas.of("integer"));
    property(schema, "source", CommonSchemas.formatted("uuid"));
    property(schema, "creator", CommonSchemas.reference("RecordSomebody"));
    property(schema, "unit", CommonSchemas.reference("RecordUnit"));
    property(schema, "data", CommonSchemas.anything());
    property(schema, "rights", CommonSchemas.reference("RecordRights"));
    property(schema, "tasks", list(task()));
    List.of("release", "createdAt", "version", "revision", "creator", "unit", "data", "rights")
        .forEach(schema.withArray("required")::add);
    schema.withArray("required").add("tasks");
    return schema;
  }

  /** What became of one of many records. */
  private static ObjectNode bulkResult() {
    ObjectNode schema = texts("status");
    ArrayNode statuses = ((ObjectNode) schema.at("/properties/status")).putArray("enum");
    Stream.of(RecordBulk.Status.values())
        .forEach(status -> statuses.add(status.name().toLowerCase(Locale.ROOT)));
    property(schema, "id", CommonSchemas.formatted("uuid"));
    property(schema, "number", CommonSchemas.of("string"));
    property(schema, "title", CommonSchemas.of("string"));
    property(schema, "state", state());
    property(schema, "version", CommonSchemas.of("integer"));
    property(schema, "problems", list(texts("pointer", "code", "detail")));
    return schema;
  }

  private static ObjectNode task() {
    ObjectNode task = texts("id", "step", "title");
    property(task, "id", CommonSchemas.formatted("uuid"));
    property(task, "mine", CommonSchemas.of("boolean"));
    task.withArray("required").add("mine");
    return task;
  }

  private static ObjectNode rights() {
    ObjectNode rights = CommonSchemas.of("object");
    for (String right :
        List.of("edit", "submit", "cancel", "administer", "grant", "grantable", "move")) {
      property(rights, right, CommonSchemas.of("boolean"));
      rights.withArray("required").add(right);
    }
    for (String right : List.of("withdraw", "undo", "remind")) {
      property(rights, right, CommonSchemas.of("boolean"));
    }
    property(rights, "print", list(texts("template", "title")));
    ObjectNode fields = CommonSchemas.of("object");
    property(fields, "hidden", list(CommonSchemas.of("string")));
    property(fields, "readOnly", list(CommonSchemas.of("string")));
    property(rights, "fields", fields);
    rights.withArray("required").add("print").add("fields");
    return rights;
  }

  /** An object with these texts, all of them there. */
  private static ObjectNode texts(String... names) {
    ObjectNode schema = CommonSchemas.of("object");
    for (String name : names) {
      property(schema, name, CommonSchemas.of("string"));
      schema.withArray("required").add(name);
    }
    return schema;
  }

  private static ObjectNode list(ObjectNode item) {
    return CommonSchemas.of("array").set("items", item);
  }

  private static void property(ObjectNode schema, String name, ObjectNode type) {
    schema.withObject("/properties").set(name, type);
  }
}
