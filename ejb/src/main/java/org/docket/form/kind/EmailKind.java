package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.docket.form.FieldDefinition;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** An e-mail address. */
final class EmailKind extends TextKind {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,185}");

  EmailKind() {
    super("email", Text.of("e-mail address", "电子邮箱"), 250);
  }

  @Override
  @Nullable JsonNode accepted(String text, FieldDefinition field, Reading reading) {
    if (EMAIL.matcher(text).matches()) {
      return TextNode.valueOf(text);
    }
    reading.refuse(
        KindProblems.notA(
            field,
            TextNode.valueOf(text),
            Text.of("an e-mail address such as li.wei@example.com", "电子邮箱，例如 li.wei@example.com")));
    return null;
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return super.schema(field).put("format", "email");
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return TextNode.valueOf("name@example.com");
  }
}
