package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.expression.RecordValue;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** Files that were uploaded before and are named by their ids here. */
final class AttachmentsKind implements FieldKind {

  private static final Text FILE = Text.of("uploaded file", "已上传文件");

  @Override
  public String id() {
    return "attachments";
  }

  @Override
  public Text title() {
    return Text.of("files", "附件");
  }

  @Override
  public Set<String> properties() {
    return Set.of("accept", "maxSize", "atLeast", "atMost");
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(Type.listOf(FormTypes.FILE));
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (!input.isArray()) {
      reading.refuse(KindProblems.notA(field, input, Text.of("a list of files", "文件列表")));
      return null;
    }
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < input.size(); i++) {
      JsonNode item = input.get(i);
      Reading place = reading.at(reading.pointer() + "/" + i);
      file(item, field, place).ifPresent(file -> files.add(stored(file)));
    }
    return files.isEmpty() ? null : files;
  }

  private static Optional<Lookups.StoredFile> file(
      JsonNode item, FieldDefinition field, Reading reading) {
    String sent = Identity.sent(item, "id");
    Optional<Lookups.StoredFile> file = Identity.uuid(sent).flatMap(reading.lookups()::file);
    if (file.isEmpty()) {
      reading.refuse(KindProblems.notFound(field, sent, FILE));
      return file;
    }
    FieldDetails.Files files = (FieldDetails.Files) field.details();
    List<String> accept = files.accept();
    Lookups.StoredFile found = file.get();
    if (found.size() > files.maxBytes()) {
      reading.refuse(KindProblems.fileTooLarge(field, found.name(), files.maxBytes()));
      return Optional.empty();
    }
    if (!accept.isEmpty() && accept.stream().noneMatch(pattern -> fits(found.type(), pattern))) {
      String allowed = String.join(", ", accept);
      reading.refuse(KindProblems.fileNotAccepted(field, found.name(), found.type(), allowed));
      return Optional.empty();
    }
    return file;
  }

  private static boolean fits(String type, String pattern) {
    return pattern.equals("*/*")
        || type.equals(pattern)
        || (pattern.endsWith("/*") && type.startsWith(pattern.substring(0, pattern.length() - 1)));
  }

  private static ObjectNode stored(Lookups.StoredFile file) {
    return Identity.stored(file.id())
        .put("name", file.name())
        .put("type", file.type())
        .put("size", file.size())
        .put("sha256", file.sha256());
  }

  @Override
  public boolean fitsACell() {
    return false;
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    List<RecordValue> files = new ArrayList<>();
    stored.forEach(file -> files.add(value(file)));
    return files;
  }

  private static RecordValue value(JsonNode file) {
    return RecordValue.of(
        file.path("id").asText(),
        Map.of(
            "name", file.path("name").asText(),
            "type", file.path("type").asText(),
            "size", BigDecimal.valueOf(file.path("size").asLong())));
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return null;
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    List<String> names = new ArrayList<>();
    stored.forEach(file -> names.add(file.path("name").asText()));
    return String.join(Text.of(", ", "、").in(locale), names);
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    ObjectNode schema = Schema.of("array");
    schema.set("items", Schema.named("id", Schema.text("uuid")));
    return schema;
  }
}
