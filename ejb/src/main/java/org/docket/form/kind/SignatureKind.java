package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.expression.RecordValue;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A signature drawn on the screen: an uploaded image, who it is of, and when it was given. */
final class SignatureKind implements FieldKind {

  private static final Text IMAGE = Text.of("uploaded image", "已上传图片");
  private static final int LONGEST_NAME = 100;

  @Override
  public String id() {
    return "signature";
  }

  @Override
  public Text title() {
    return Text.of("signature", "手写签名");
  }

  @Override
  public Set<String> properties() {
    return Set.of();
  }

  @Override
  public List<String> members() {
    return List.of("at", "name");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(FormTypes.SIGNATURE);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    String sent = Identity.sent(input, "id");
    if (sent.isEmpty()) {
      return null;
    }
    Optional<Lookups.StoredFile> image =
        Identity.uuid(sent)
            .flatMap(reading.lookups()::file)
            .filter(file -> file.type().startsWith("image/"));
    if (image.isEmpty()) {
      reading.refuse(KindProblems.notFound(field, sent, IMAGE));
      return null;
    }
    return stored(image.get(), input.path("name").asText(""), reading);
  }

  private static ObjectNode stored(Lookups.StoredFile image, String name, Reading reading) {
    OffsetDateTime at =
        reading.evaluation().now().atZone(reading.evaluation().zone()).toOffsetDateTime();
    String signer = name.strip();
    return Identity.stored(image.id())
        .put("sha256", image.sha256())
        .put("at", at.truncatedTo(ChronoUnit.SECONDS).toString())
        .put("name", signer.substring(0, Math.min(signer.length(), LONGEST_NAME)));
  }

  @Override
  public JsonNode carried(JsonNode before, JsonNode now) {
    return Identity.same(before, now) ? before : now;
  }

  @Override
  public boolean fitsACell() {
    return false;
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return RecordValue.of(
        stored.path("id").asText(),
        Map.of(
            "at", OffsetDateTime.parse(stored.path("at").asText()),
            "name", stored.path("name").asText()));
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return null;
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return (stored.path("name").asText() + " " + stored.path("at").asText()).strip();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    ObjectNode schema = Schema.named("id", Schema.text("uuid"));
    schema.withObject("/properties").set("name", Schema.of("string"));
    return schema;
  }
}
