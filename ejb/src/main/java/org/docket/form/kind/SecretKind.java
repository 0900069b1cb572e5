package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that is handed on at submission and never kept, such as a new password: it is in no
 * data, no revision, no answer, and no expression can read it.
 */
public final class SecretKind implements FieldKind {

  private static final int LONGEST = 200;

  @Override
  public String id() {
    return "secret";
  }

  @Override
  public Text title() {
    return Text.of("secret", "保密文字");
  }

  @Override
  public Set<String> properties() {
    return Set.of();
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.empty();
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (!input.isTextual()) {
      Text expected = Text.of("text", "文字");
      reading.refuse(KindProblems.notA(field, input.isNull() ? input : hidden(), expected));
      return null;
    }
    if (input.textValue().length() > LONGEST) {
      reading.refuse(KindProblems.tooLong(field, input.textValue().length(), LONGEST));
      return null;
    }
    return input.textValue().isEmpty() ? null : input;
  }

  private static JsonNode hidden() {
    return TextNode.valueOf("***");
  }

  @Override
  public boolean fitsACell() {
    return false;
  }

  @Override
  public @Nullable Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return null;
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return null;
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return "";
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.text("password").put("writeOnly", true);
  }
}
