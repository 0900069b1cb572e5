package org.docket.form.kind;

import static org.docket.problem.ProblemCategory.INVALID;

import com.fasterxml.jackson.databind.JsonNode;
import org.docket.form.FieldDefinition;
import org.docket.problem.Problem;
import org.docket.problem.Text;

/** What can be wrong with a value, by its kind. */
final class KindProblems {

  private static final int QUOTED = 60;

  private KindProblems() {}

  static Problem notA(FieldDefinition field, JsonNode input, Text expected) {
    String sent = shortened(input.isTextual() ? input.textValue() : input.toString());
    return Problem.of(
        "form.wrong-type",
        INVALID,
        "\"%s\" takes %s; '%s' is none".formatted(field.title().en(), expected.en(), sent),
        "“%s”应填%s，“%s”不符合".formatted(field.title().zh(), expected.zh(), sent));
  }

  static Problem tooLong(FieldDefinition field, int length, int most) {
    return Problem.of(
        "form.too-long",
        INVALID,
        "\"%s\" has %d characters; at most %d are allowed"
            .formatted(field.title().en(), length, most),
        "“%s”有 %d 个字符，最多允许 %d 个".formatted(field.title().zh(), length, most));
  }

  static Problem tooManyDigits(FieldDefinition field, int scale) {
    return Problem.of(
        "form.too-many-digits",
        INVALID,
        "\"%s\" has at most %d digits after the decimal point".formatted(field.title().en(), scale),
        "“%s”最多保留 %d 位小数".formatted(field.title().zh(), scale));
  }

  static Problem notAnOption(FieldDefinition field, String sent, Text allowed) {
    return Problem.of(
        "form.not-an-option",
        INVALID,
        "\"%s\" has no option '%s'; the options are: %s"
            .formatted(field.title().en(), shortened(sent), allowed.en()),
        "“%s”没有选项“%s”，可选：%s".formatted(field.title().zh(), shortened(sent), allowed.zh()));
  }

  static Problem goFurther(FieldDefinition field, Text level) {
    return Problem.of(
        "form.choose-further",
        INVALID,
        "\"%s\": choose the %s too".formatted(field.title().en(), level.en()),
        "“%s”：请继续选择%s".formatted(field.title().zh(), level.zh()));
  }

  static Problem notFound(FieldDefinition field, String sent, Text what) {
    return Problem.of(
        "form.not-found",
        INVALID,
        "\"%s\": there is no %s '%s' that you may choose; choose another one"
            .formatted(field.title().en(), what.en(), shortened(sent)),
        "“%s”：没有可选的%s“%s”，请另选".formatted(field.title().zh(), what.zh(), shortened(sent)));
  }

  static Problem fileNotAccepted(FieldDefinition field, String name, String type, String accept) {
    return Problem.of(
        "form.file-not-accepted",
        INVALID,
        "\"%s\" does not take the file '%s' (%s); it takes: %s"
            .formatted(field.title().en(), name, type, accept),
        "“%s”不接受文件“%s”（%s），可接受：%s".formatted(field.title().zh(), name, type, accept));
  }

  static Problem fileTooLarge(FieldDefinition field, String name, long maxBytes) {
    String most = maxBytes >= 1 << 20 ? (maxBytes >> 20) + " MB" : (maxBytes >> 10) + " KB";
    return Problem.of(
        "form.file-too-large",
        INVALID,
        "\"%s\" takes files of at most %s; '%s' is larger"
            .formatted(field.title().en(), most, name),
        "“%s”的文件最大 %s，“%s”超出".formatted(field.title().zh(), most, name));
  }

  static String shortened(String text) {
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED - 1) + "…";
  }
}
