package org.docket.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.docket.problem.Problem;
import org.docket.problem.Text;

/** What the schema does not allow about a single value. */
final class ScalarExplanation {

  private final SchemaPart schema;
  private final ScalarNode node;
  private final List<Finding> findings = new ArrayList<>();

  private ScalarExplanation(SchemaPart schema, ScalarNode node) {
    this.schema = schema;
    this.node = node;
  }

  static List<Finding> of(SchemaPart schema, ScalarNode node) {
    ScalarExplanation explanation = new ScalarExplanation(schema, node);
    explanation.word();
    if (node.value() instanceof String text) {
      explanation.text(text);
    } else if (node.value() instanceof BigDecimal number) {
      explanation.number(number);
    }
    return explanation.findings;
  }

  private void word() {
    List<String> allowed = schema.has("const") ? schema.strings("const") : schema.strings("enum");
    if (!allowed.isEmpty() && !(isOfItsType() && allowed.contains(node.text()))) {
      add(SchemaProblems.notAllowed(node.text(), allowed, node.location()));
    }
  }

  /** Numbers are listed as numbers, all else as texts. */
  private boolean isOfItsType() {
    return schema.get("enum").path(0).isNumber()
        ? node.value() instanceof BigDecimal
        : node.isText();
  }

  private void text(String text) {
    int length = text.codePointCount(0, text.length());
    if (schema.has("minLength") && length < schema.get("minLength").asInt()) {
      add(range("The text is empty or too short", "文字为空或太短"));
    } else if (schema.has("maxLength") && length > schema.get("maxLength").asInt()) {
      int most = schema.get("maxLength").asInt();
      add(
          range(
              "The text has more than %d characters".formatted(most),
              "文字超过 %d 个字符".formatted(most)));
    } else if (isOtherwiseWritten(text) || isNoDay(text)) {
      add(SchemaProblems.wrongForm(text, expected(), node.location()));
    }
  }

  private boolean isOtherwiseWritten(String text) {
    return schema.has("pattern") && !Pattern.compile(pattern()).matcher(text).find();
  }

  private boolean isNoDay(String text) {
    if (!schema.get("format").asText().equals("date")) {
      return false;
    }
    try {
      LocalDate.parse(text);
      return false;
    } catch (DateTimeParseException notInTheCalendar) {
      return true;
    }
  }

  private String pattern() {
    return schema.get("pattern").asText();
  }

  private Text expected() {
    return schema.words("x-message").orElse(Text.same(pattern()));
  }

  private void number(BigDecimal number) {
    if (schema.has("minimum") && number.compareTo(schema.get("minimum").decimalValue()) < 0) {
      String least = schema.get("minimum").asText();
      add(range("The number must be at least " + least, "数值不能小于 " + least));
    }
    if (schema.has("maximum") && number.compareTo(schema.get("maximum").decimalValue()) > 0) {
      String most = schema.get("maximum").asText();
      add(range("The number must be at most " + most, "数值不能大于 " + most));
    }
  }

  private Problem range(String en, String zh) {
    return SchemaProblems.outOfRange(Text.of(en, zh), node.location());
  }

  private void add(Problem problem) {
    findings.add(new Finding(problem, Finding.DETAIL));
  }
}
