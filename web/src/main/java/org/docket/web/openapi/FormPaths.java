package org.docket.web.openapi;

import static org.docket.web.openapi.CommonSchemas.body;
import static org.docket.web.openapi.CommonSchemas.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;

/** The paths of one published form. */
final class FormPaths {

  private static final Text LIST = Text.of("List: ", "列表：");
  private static final Text CREATE = Text.of("Create: ", "新建：");
  private static final Text READ = Text.of("Read: ", "查看：");
  private static final Text SAVE = Text.of("Save: ", "保存：");
  private static final Text SUBMIT = Text.of("Hand in: ", "提交：");
  private static final Text BULK = Text.of("Make or change many: ", "批量新建或修改：");
  private static final Text CHECK = Text.of("Check while filling in: ", "填写时校验：");
  private static final Text XLSX = Text.of("Export for spreadsheets: ", "导出 Excel：");
  private static final Text CSV = Text.of("Export as CSV: ", "导出 CSV：");

  private final Locale language;
  private final Parameters parameters;
  private final FormSchemas formSchemas;

  FormPaths(Locale language) {
    this.language = language;
    this.parameters = new Parameters(language);
    this.formSchemas = new FormSchemas(language);
  }

  void add(FormDefinition form, ObjectNode paths, ObjectNode schemas) {
    formSchemas.add(form, schemas);
    String all = "/forms/" + form.key() + "/records";
    ObjectNode records = paths.putObject(all);
    records.set("get", list(form));
    records.set("post", create(form));
    ObjectNode one = paths.putObject(all + "/{id}");
    one.set("get", read(form));
    one.set("put", change(form, "save", SAVE));
    paths.putObject(all + "/{id}/submission").set("post", change(form, "submit", SUBMIT));
    paths.putObject(all + "/bulk").set("post", bulk(form));
    paths.putObject(all + "/export/xlsx").set("get", xlsx(form));
    paths.putObject(all + "/export/csv").set("get", export(form, "csv", CSV, "text/csv"));
    paths.putObject("/forms/" + form.key() + "/check").set("post", check(form));
  }

  private ObjectNode operation(FormDefinition form, String what, Text summary) {
    ObjectNode operation = CommonSchemas.object();
    operation.put("operationId", form.key() + "." + what);
    operation.put("summary", summary.in(language) + form.title().in(language));
    operation.putArray("tags").add(form.key());
    return operation;
  }

  private void answers(ObjectNode operation, int status, ObjectNode schema) {
    answers(operation, status, "application/json", CommonSchemas.object().set("schema", schema));
  }

  private void answers(ObjectNode operation, int status, String type, ObjectNode content) {
    ObjectNode responses = operation.putObject("responses");
    ObjectNode success = responses.putObject(Integer.toString(status));
    success.put("description", Descriptions.status(status).in(language));
    success.putObject("content").set(type, content);
    CommonSchemas.problems(responses);
  }

  private void answersRecord(ObjectNode operation, int status, FormDefinition form) {
    answers(operation, status, reference(form.key() + ".record"));
    operation.withObject("/responses/" + status).set("headers", RecordSchemas.etag(language));
  }

  private ObjectNode list(FormDefinition form) {
    ObjectNode operation = operation(form, "list", LIST);
    ArrayNode taken = operation.putArray("parameters");
    new FilterParameters(form, language).addTo(taken);
    for (String text : List.of("q", "cursor")) {
      taken.add(parameters.query(text, CommonSchemas.of("string")));
    }
    taken.add(parameters.query("limit", CommonSchemas.of("integer").put("default", 20)));
    taken.add(parameters.query("count", CommonSchemas.of("boolean").put("default", false)));
    ObjectNode own = TypeSchemas.items(reference(form.key() + ".item"));
    ObjectNode page = CommonSchemas.object();
    page.putArray("allOf").add(reference("ListResponse")).add(own);
    answers(operation, 200, page);
    return operation;
  }

  private ObjectNode create(FormDefinition form) {
    ObjectNode operation = operation(form, "create", CREATE);
    operation.putArray("parameters").add(parameters.header("Idempotency-Key"));
    operation.set("requestBody", body(FormSchemas.creation(form)));
    answersRecord(operation, 201, form);
    return operation;
  }

  private ObjectNode read(FormDefinition form) {
    ObjectNode operation = operation(form, "read", READ);
    operation.putArray("parameters").add(id());
    answersRecord(operation, 200, form);
    return operation;
  }

  private ObjectNode change(FormDefinition form, String what, Text summary) {
    ObjectNode operation = operation(form, what, summary);
    operation.putArray("parameters").add(id()).add(parameters.header("If-Match"));
    operation.set("requestBody", body(sent(form)));
    answersRecord(operation, 200, form);
    return operation;
  }

  /** As for all forms, with the data of this one. */
  private ObjectNode bulk(FormDefinition form) {
    ObjectNode operation = operation(form, "bulk", BULK);
    operation.putArray("parameters").add(parameters.header("Idempotency-Key"));
    ObjectNode item = CommonSchemas.object();
    item.putArray("allOf").add(reference("BulkResource.ItemRequest")).add(sent(form));
    ObjectNode own = CommonSchemas.of("object");
    own.withObject("/properties/items").put("type", "array").set("items", item);
    ObjectNode request = CommonSchemas.object();
    request.putArray("allOf").add(reference("BulkResource.BulkRequest")).add(own);
    operation.set("requestBody", body(request));
    answers(operation, 200, reference(RecordSchemas.BULK_RESULTS));
    return operation;
  }

  private static ObjectNode id() {
    return CommonSchemas.parameter("id", "path", true, CommonSchemas.formatted("uuid"));
  }

  private ObjectNode xlsx(FormDefinition form) {
    ObjectNode operation =
        export(
            form,
            "xlsx",
            XLSX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    ObjectNode all = CommonSchemas.of("boolean").put("default", false);
    operation.withArray("parameters").add(parameters.query("all", all));
    return operation;
  }

  private ObjectNode export(FormDefinition form, String what, Text summary, String type) {
    ObjectNode operation = operation(form, what, summary);
    ArrayNode taken = operation.putArray("parameters");
    new FilterParameters(form, language).addTo(taken);
    for (String text : List.of("q", "filter", "fields")) {
      taken.add(parameters.query(text, CommonSchemas.of("string")));
    }
    answers(operation, 200, type, CommonSchemas.object());
    return operation;
  }

  private ObjectNode check(FormDefinition form) {
    ObjectNode operation = operation(form, "check", CHECK);
    ObjectNode sent = sent(form);
    sent.withObject("/properties").set("record", CommonSchemas.formatted("uuid"));
    operation.set("requestBody", body(sent));
    ObjectNode own = CommonSchemas.of("object");
    own.withObject("/properties").set("data", reference(form.key() + ".values"));
    ObjectNode answer = CommonSchemas.object();
    answer.putArray("allOf").add(reference("FormsResource.CheckResponse")).add(own);
    answers(operation, 200, answer);
    return operation;
  }

  private static ObjectNode sent(FormDefinition form) {
    ObjectNode schema = CommonSchemas.of("object");
    schema.putObject("properties").set("data", reference(form.key() + ".data"));
    return schema;
  }
}
