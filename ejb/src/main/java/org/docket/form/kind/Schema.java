package org.docket.form.kind;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small JSON Schemas. */
final class Schema {

  private Schema() {}

  static ObjectNode none() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode of(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  static ObjectNode text(String format) {
    return of("string").put("format", format);
  }

  /** Something that is named by its id; answers carry more members. */
  static ObjectNode named(String member, ObjectNode schema) {
    ObjectNode object = of("object");
    object.putObject("properties").set(member, schema);
    object.putArray("required").add(member);
    return object;
  }

  /** The same with texts that only answers have. */
  static ObjectNode with(ObjectNode object, String... texts) {
    for (String name : texts) {
      object.withObject("/properties").set(name, of("string"));
    }
    return object;
  }
}
