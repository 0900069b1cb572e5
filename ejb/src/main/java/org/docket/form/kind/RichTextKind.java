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
import org.docket.form.RichText;
import org.docket.form.SlotType;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Text with headings, lists, links and emphasis. Stored as clean HTML; everybody but the editor and
 * the printed page sees its plain text.
 */
final class RichTextKind implements FieldKind {

  private static final Text EXPECTED = Text.of("text", "文字");
  private static final int LONGEST = 20_000;
  private static final int LONGEST_HTML = 200_000;

  @Override
  public String id() {
    return "rich-text";
  }

  @Override
  public Text title() {
    return Text.of("formatted text", "富文本");
  }

  @Override
  public Set<String> properties() {
    return Set.of("maxLength", "placeholder", "search");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(Type.TEXT);
  }

  @Override
  public Optional<SlotType> slot() {
    return Optional.of(SlotType.TEXT);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (!input.isTextual()) {
      reading.refuse(KindProblems.notA(field, input, EXPECTED));
      return null;
    }
    if (input.textValue().length() > LONGEST_HTML) {
      reading.refuse(KindProblems.tooLong(field, input.textValue().length(), LONGEST_HTML));
      return null;
    }
    String html = RichText.clean(input.textValue());
    String text = RichText.text(html);
    if (text.length() > limit(field)) {
      reading.refuse(KindProblems.tooLong(field, text.length(), limit(field)));
      return null;
    }
    return text.isEmpty() ? null : TextNode.valueOf(html);
  }

  private static int limit(FieldDefinition field) {
    return field.limits().maxLength() > 0 ? field.limits().maxLength() : LONGEST;
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return RichText.text(stored.asText());
  }

  /** A computed value is plain text. */
  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    String text = value.toString();
    return text.isBlank() ? null : TextNode.valueOf(RichText.of(text));
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return RichText.text(stored.asText());
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return RichText.text(stored.asText());
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.of("string").put("contentMediaType", "text/html").put("maxLength", LONGEST_HTML);
  }
}
