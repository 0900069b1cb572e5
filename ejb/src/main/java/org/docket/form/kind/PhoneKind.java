package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.docket.form.FieldDefinition;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A telephone number: digits, with the signs that people write between them. */
final class PhoneKind extends TextKind {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,28}[0-9]");

  PhoneKind() {
    super("phone", Text.of("telephone number", "电话"), 40);
  }

  @Override
  @Nullable JsonNode accepted(String text, FieldDefinition field, Reading reading) {
    if (PHONE.matcher(text).matches()) {
      return TextNode.valueOf(text);
    }
    reading.refuse(
        KindProblems.notA(
            field,
            TextNode.valueOf(text),
            Text.of("a telephone number such as 021-5555 1234", "电话号码，例如 021-5555 1234")));
    return null;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return TextNode.valueOf("021-5555 1234");
  }
}
