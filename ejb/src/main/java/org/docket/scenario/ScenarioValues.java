package org.docket.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;

/**
 * Turns data as they are written in a scenario into what a browser would send: names of records
 * become ids, names in signature fields become drawn signatures, names of files become uploads.
 */
@ApplicationScoped
public class ScenarioValues {

  private final ScenarioFiles files;

  @Inject
  public ScenarioValues(ScenarioFiles files) {
    this.files = files;
  }

  ObjectNode sent(ObjectNode written, FormDefinition form, Aliases aliases) {
    return sent(written, form.fields(), aliases);
  }

  private ObjectNode sent(ObjectNode written, List<FieldDefinition> fields, Aliases aliases) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    written
        .properties()
        .forEach(
            entry -> {
              Optional<FieldDefinition> field =
                  fields.stream().filter(each -> each.key().equals(entry.getKey())).findFirst();
              data.set(entry.getKey(), value(entry.getValue(), field, aliases));
            });
    return data;
  }

  private JsonNode value(JsonNode written, Optional<FieldDefinition> field, Aliases aliases) {
    String kind = field.map(each -> each.kind().id()).orElse("");
    if (written instanceof ArrayNode list) {
      return list(list, field, kind, aliases);
    }
    if (!written.isTextual()) {
      return written;
    }
    String text = written.textValue();
    if (text.startsWith(Aliases.MARK)) {
      return id(aliases.require(text.substring(Aliases.MARK.length())));
    }
    return kind.equals("signature") ? signature(text) : written;
  }

  private JsonNode list(
      ArrayNode list, Optional<FieldDefinition> field, String kind, Aliases aliases) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : list) {
      if (item instanceof ObjectNode row && field.isPresent()) {
        all.add(sent(row, field.get().columns(), aliases));
      } else if (kind.equals("attachments") && item.isTextual()) {
        all.add(id(files.upload(item.textValue())));
      } else {
        all.add(value(item, Optional.empty(), aliases));
      }
    }
    return all;
  }

  private ObjectNode signature(String name) {
    return id(files.signature(name)).put("name", name);
  }

  private static ObjectNode id(UUID id) {
    return JsonNodeFactory.instance.objectNode().put("id", id.toString());
  }
}
