package org.docket.definition;

import static org.docket.problem.ProblemCategory.INVALID;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What the schema of a kind does not allow. */
final class SchemaProblems {

  private SchemaProblems() {}

  static Problem unknownKey(String key, Collection<String> known, Location place) {
    Text hint = Suggestions.among(key, known);
    return Problem.of(
            "definition.unknown-key",
            INVALID,
            "'%s' is not known here%s".formatted(key, hint.en()),
            "此处不能写“%s”%s".formatted(key, hint.zh()))
        .at(place);
  }

  static Problem quoteExpression(String tail, String before, Location place) {
    return Problem.of(
            "definition.quote-expression",
            INVALID,
            "'%s' looks like the end of the text of '%s', cut off at a comma; inside { } quote the"
                    .formatted(tail, before)
                + " expression: %s: \"…\"".formatted(before),
            "“%s”像是“%s”的内容在逗号处被截断；在 { } 内请给整个表达式加引号：%s: \"…\"".formatted(tail, before, before))
        .at(place);
  }

  static Problem missingKey(String key, List<String> values, Location place) {
    return Problem.of(
            "definition.missing-key",
            INVALID,
            "'%s' is missing here; add it%s"
                .formatted(key, values.isEmpty() ? "" : ", one of: " + String.join(", ", values)),
            "此处缺少“%s”，请补上%s"
                .formatted(key, values.isEmpty() ? "" : "，可用的有：" + String.join(", ", values)))
        .at(place);
  }

  static Problem wrongType(Text expected, Text found, Location place) {
    return Problem.of(
            "definition.wrong-type",
            INVALID,
            "Expected here: %s; found %s".formatted(expected.en(), found.en()),
            "此处应为%s，而不是%s".formatted(expected.zh(), found.zh()))
        .at(place);
  }

  static Problem notAllowed(String value, List<String> allowed, Location place) {
    Text hint = Suggestions.among(value, allowed);
    return Problem.of(
            "definition.not-allowed",
            INVALID,
            "'%s' is not allowed here%s".formatted(value, hint.en()),
            "此处不能写“%s”%s".formatted(value, hint.zh()))
        .at(place);
  }

  static Problem wrongForm(String value, Text expected, Location place) {
    return Problem.of(
            "definition.wrong-form",
            INVALID,
            "'%s' is not written as it must be: %s".formatted(value, expected.en()),
            "“%s”的写法不对，应为：%s".formatted(value, expected.zh()))
        .at(place);
  }

  static Problem outOfRange(Text rule, Location place) {
    return Problem.of("definition.out-of-range", INVALID, rule.en(), rule.zh()).at(place);
  }

  static Problem repeated(String value, Location place) {
    return Problem.of(
            "definition.repeated",
            INVALID,
            "'%s' stands in this list twice; keep one".formatted(value),
            "“%s”在列表中重复，请只保留一个".formatted(value))
        .at(place);
  }

  static Problem exactlyOne(List<String> keys, Location place) {
    return Problem.of(
            "definition.exactly-one",
            INVALID,
            "Exactly one of these must be said here: %s".formatted(String.join(", ", keys)),
            "此处必须且只能写其中一项：%s".formatted(String.join(", ", keys)))
        .at(place);
  }

  static Problem other(String message, Location place) {
    return Problem.of(
            "definition.schema",
            INVALID,
            "This is not as the schema says: %s".formatted(message),
            "此处不符合规范：%s".formatted(message))
        .at(place);
  }

  static Text oneOf(List<Text> titles) {
    return Text.of(
        titles.stream().map(Text::en).collect(Collectors.joining(", or ")),
        titles.stream().map(Text::zh).collect(Collectors.joining("，或")));
  }
}
