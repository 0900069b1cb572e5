package org.docket.definition;

import static org.docket.problem.ProblemCategory.INVALID;

import java.util.Collection;
import java.util.List;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong where a definition extends another one. */
final class ReuseProblems {

  private ReuseProblems() {}

  static Problem unknownBase(Text kind, ScalarNode base, Collection<String> known) {
    Text hint = Suggestions.among(base.text(), known);
    return Problem.of(
            "definition.unknown-base",
            INVALID,
            "There is no %s '%s' to extend%s".formatted(kind.en(), base.text(), hint.en()),
            "没有可沿用的%s“%s”%s".formatted(kind.zh(), base.text(), hint.zh()))
        .at(base.location());
  }

  static Problem circle(String path, Location place) {
    return Problem.of(
            "definition.extends-itself",
            INVALID,
            "These extend one another in a circle: %s; take one 'extends' out".formatted(path),
            "这些定义互相沿用，形成循环：%s，请去掉其中一处 extends".formatted(path))
        .at(place);
  }

  static Problem tooManyLevels(int limit, Location place) {
    return Problem.of(
            "definition.too-many-levels",
            INVALID,
            "More than %d definitions extend one another in a row; extend the first one directly"
                .formatted(limit),
            "连续沿用超过 %d 层，请直接沿用最初的定义".formatted(limit))
        .at(place);
  }

  static Problem tooLarge(int kilobytes, Location place) {
    return Problem.of(
            "definition.file-too-large",
            INVALID,
            "With the values of its parameters this definition is larger than %d kB"
                .formatted(kilobytes),
            "填入参数值后，此定义超过 %d kB".formatted(kilobytes))
        .at(place);
  }

  static Problem withoutExtends(String word, Location place) {
    return Problem.of(
            "definition.extends-missing",
            INVALID,
            "'%s' says how this differs from another definition; add 'extends' with its key"
                .formatted(word),
            "“%s”说明与另一定义的差别，请加上 extends 及该定义的键".formatted(word))
        .at(place);
  }

  static Problem nothingToChange(
      String name, Collection<String> known, List<String> needed, Location place) {
    Text hint = Suggestions.among(name, known);
    return Problem.of(
            "definition.nothing-to-change",
            INVALID,
            "There is no '%s' to change%s; something new needs: %s"
                .formatted(name, hint.en(), String.join(", ", needed)),
            "没有可修改的“%s”%s；新增的内容须写明：%s".formatted(name, hint.zh(), String.join("、", needed)))
        .at(place);
  }

  static Problem nothingToRemove(String name, Collection<String> known, Location place) {
    Text hint = Suggestions.among(name, known);
    return Problem.of(
            "definition.nothing-to-remove",
            INVALID,
            "There is no '%s' to leave out%s".formatted(name, hint.en()),
            "没有可去掉的“%s”%s".formatted(name, hint.zh()))
        .at(place);
  }

  static Problem unknownPlace(String name, Collection<String> known, Location place) {
    Text hint = Suggestions.among(name, known);
    return Problem.of(
            "definition.unknown-place",
            INVALID,
            "There is no '%s' here to stand beside%s".formatted(name, hint.en()),
            "此处没有可作为位置的“%s”%s".formatted(name, hint.zh()))
        .at(place);
  }

  static Problem missingParameter(Parameter parameter, String base, Location place) {
    Text title = parameter.title();
    return Problem.of(
            "definition.missing-parameter",
            INVALID,
            "'%s' needs a value for '%s' (%s); add it under 'with'"
                .formatted(base, parameter.name(), title.en()),
            "“%s”需要参数“%s”（%s）的值，请写在 with 下".formatted(base, parameter.name(), title.zh()))
        .at(place);
  }

  static Problem unknownParameter(
      String name, String base, Collection<String> known, Location place) {
    Text hint = Suggestions.among(name, known);
    return Problem.of(
            "definition.unknown-parameter",
            INVALID,
            "'%s' has no parameter '%s'%s".formatted(base, name, hint.en()),
            "“%s”没有参数“%s”%s".formatted(base, name, hint.zh()))
        .at(place);
  }

  static Problem parameterType(Parameter parameter, Location place) {
    Text expected = parameter.type().expected();
    return Problem.of(
            "definition.parameter-type",
            INVALID,
            "The parameter '%s' is %s; write one".formatted(parameter.name(), expected.en()),
            "参数“%s”应为%s，请改正".formatted(parameter.name(), expected.zh()))
        .at(place);
  }

  static Problem undeclaredParameter(String name, Collection<String> known, Location place) {
    Text hint = Suggestions.among(name, known);
    return Problem.of(
            "definition.undeclared-parameter",
            INVALID,
            "<%s> is no parameter of this definition%s; name it under 'parameters'"
                .formatted(name, hint.en()),
            "<%s> 不是此定义的参数%s，请在 parameters 中说明".formatted(name, hint.zh()))
        .at(place);
  }

  static Problem listInText(String name, Location place) {
    return Problem.of(
            "definition.list-in-text",
            INVALID,
            "The value of <%s> is a list and cannot stand inside a text; let <%s> stand alone"
                .formatted(name, name),
            "<%s> 的值是列表，不能写在文字中间，请单独写 <%s>".formatted(name, name))
        .at(place);
  }

  /** A problem in the file of the base, which one of the definitions that extend it has. */
  static Problem inherited(Problem problem, DefinitionSource source) {
    Text message = problem.message();
    return new Problem(
        problem.code(),
        problem.category(),
        Text.of(
            "%s (in '%s', which extends this)".formatted(message.en(), source.key()),
            "%s（在沿用此处的“%s”中）".formatted(message.zh(), source.key())),
        problem.location(),
        problem.pointer());
  }
}
