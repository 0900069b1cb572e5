package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Function;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.ListView;
import org.docket.problem.Text;

/**
 * The components of one published form: {@code .data} is what may be sent, {@code .values} what is
 * answered, {@code .record} and {@code .item} a record by itself and in a list.
 */
final class FormSchemas {

  private static final Text OLDER =
      Text.of(
          "A record keeps the form that it was filled in with, and has the fields of that one.",
          "单据保留填写时的表单版本，字段以该版本为准。");

  private final Locale language;

  FormSchemas(Locale language) {
    this.language = language;
  }

  void add(FormDefinition form, ObjectNode schemas) {
    String key = form.key();
    schemas.set(key + ".data", dataOf(form, field -> field.kind().schema(field)));
    schemas.set(
        key + ".values",
        dataOf(form, field -> field.kind().answerSchema(field))
            .put("additionalProperties", true)
            .put("description", OLDER.in(language)));
    schemas.set(key + ".record", record(key));
    schemas.set(key + ".item", item(form));
  }

  /** What is computed may be sent and is computed anew. */
  private ObjectNode dataOf(FormDefinition form, Function<FieldDefinition, ObjectNode> schemaOf) {
    ObjectNode schema = CommonSchemas.of("object").put("title", form.title().in(language));
    ObjectNode properties = schema.putObject("properties");
    for (FieldDefinition field : form.fields()) {
      properties.set(field.key(), property(field, schemaOf.apply(field)));
    }
    return schema.put("additionalProperties", false);
  }

  private ObjectNode property(FieldDefinition field, ObjectNode schema) {
    schema.put("title", field.title().in(language));
    Text help = field.help();
    if (help != null) {
      schema.put("description", help.in(language));
    }
    if (field.behaviour().isComputed()) {
      schema.put("readOnly", true);
    }
    return schema;
  }

  /** New data: a draft may be half filled in; what is handed in has all that is always required. */
  static ObjectNode creation(FormDefinition form) {
    ObjectNode schema = CommonSchemas.of("object");
    ObjectNode properties = schema.putObject("properties");
    properties.set("data", CommonSchemas.reference(form.key() + ".data"));
    properties.set("submit", CommonSchemas.of("boolean").put("default", false));
    schema.withObject("/if/properties/submit").put("const", true);
    schema.withObject("/if").putArray("required").add("submit");
    ObjectNode complete = schema.putObject("then");
    complete.putArray("required").add("data");
    complete.withObject("/properties/data").set("required", demanded(form));
    return schema;
  }

  private static ArrayNode demanded(FormDefinition form) {
    ArrayNode required = CommonSchemas.object().putArray("required");
    for (FieldDefinition field : form.fields()) {
      boolean demanded =
          field.behaviour().required().isAlways()
              && field.behaviour().when().isAlways()
              && form.sectionOf(field).isAlways()
              && field.behaviour().value() == null
              && field.behaviour().initial() == null;
      if (demanded) {
        required.add(field.key());
      }
    }
    return required;
  }

  private static ObjectNode record(String key) {
    ObjectNode own = CommonSchemas.of("object");
    ObjectNode properties = own.putObject("properties");
    properties.putObject("form").put("const", key);
    properties.set("data", CommonSchemas.reference(key + ".values"));
    ObjectNode schema = CommonSchemas.object();
    schema.putArray("allOf").add(CommonSchemas.reference(RecordSchemas.RECORD)).add(own);
    return schema;
  }

  /** Columns as people read them: those of the lists, and others that a request may ask for. */
  private ObjectNode item(FormDefinition form) {
    ObjectNode values = CommonSchemas.of("object");
    ObjectNode columns = values.putObject("properties");
    for (ListView view : form.views()) {
      for (String name : view.columns()) {
        ObjectNode column = CommonSchemas.of("string");
        columns.set(name, column.put("title", form.columnTitle(name).in(language)));
      }
    }
    values.set("additionalProperties", CommonSchemas.of("string"));
    ObjectNode own = CommonSchemas.of("object");
    own.putObject("properties").set("values", values);
    ObjectNode schema = CommonSchemas.object();
    schema.putArray("allOf").add(CommonSchemas.reference("ListResponse.Item")).add(own);
    return schema;
  }
}
