package org.docket.document.template;

import java.time.Duration;
import java.util.Collection;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong with the body of a template. */
final class TemplateProblems {

  private TemplateProblems() {}

  static Problem syntax(String reason) {
    return invalid(
        "template.syntax", "This is not valid in a template: " + reason, "模板语法错误：" + reason);
  }

  static Problem tooDeep() {
    return invalid(
        "template.too-deep", "Blocks are nested too deeply in this template", "模板中的块嵌套过深");
  }

  static Problem directive(String name, Collection<String> allowed) {
    Text hint = Suggestions.among(name, allowed);
    return invalid(
        "template.directive",
        "#%s is not allowed in a template%s".formatted(name, hint.en()),
        "模板中不允许使用 #%s%s".formatted(name, hint.zh()));
  }

  static Problem function(String name, Collection<String> allowed) {
    Text hint = Suggestions.among(name, allowed);
    return invalid(
        "template.function",
        "There is no function '%s'%s".formatted(name, hint.en()),
        "没有函数“%s”%s".formatted(name, hint.zh()));
  }

  static Problem arguments(String name, String expected) {
    return invalid(
        "template.arguments",
        "%s takes %s".formatted(name, expected),
        "%s 的参数应为：%s".formatted(name, expected));
  }

  static Problem property(String name, Collection<String> allowed) {
    Text hint = Suggestions.among(name, allowed);
    return invalid(
        "template.property",
        "There is no '%s' here%s".formatted(name, hint.en()),
        "此处没有“%s”%s".formatted(name, hint.zh()));
  }

  static Problem reference(String name, Collection<String> known) {
    Text hint = Suggestions.among(name, known);
    return invalid(
        "template.reference",
        "$%s is not known%s".formatted(name, hint.en()),
        "未知的引用 $%s%s".formatted(name, hint.zh()));
  }

  static Problem call(String text) {
    return invalid(
        "template.call",
        "%s: a template reads values and calls the functions of $fn; it calls no methods"
            .formatted(text),
        "%s：模板只能读取值并调用 $fn 的函数，不能调用方法".formatted(text));
  }

  static Problem set(String reason, String reasonZh) {
    return invalid("template.set", "#set: " + reason, "#set：" + reasonZh);
  }

  static Problem range(int limit) {
    return invalid(
        "template.range",
        "A range has two whole numbers as its ends and at most %d items, such as [1..5]"
            .formatted(limit),
        "区间的两端须为整数，且最多 %d 项，例如 [1..5]".formatted(limit));
  }

  static Problem literal() {
    return invalid(
        "template.literal",
        "Lists hold only texts and numbers, and maps are not allowed",
        "列表中只能有文本和数字，且不允许使用映射");
  }

  static Problem macro(String name) {
    return invalid(
        "template.macro",
        "#%s calls itself, directly or through other macros, or belongs to Docket".formatted(name),
        "#%s 直接或间接调用了自身，或与系统宏同名".formatted(name));
  }

  static Problem macroDepth(int limit) {
    return invalid(
        "template.macro-depth",
        "The macros of this template call each other more than %d times when unfolded"
            .formatted(limit),
        "该模板的宏展开后互相调用超过 %d 次".formatted(limit));
  }

  static Problem noSum(String shown) {
    return invalid(
        "template.no-sum",
        "'%s' is no number, so its column cannot be added up".formatted(shown),
        "“%s”不是数字，该列不能合计".formatted(shown));
  }

  static Problem printed(String reference) {
    return invalid(
        "template.printed",
        "%s is a list and cannot be printed; go over it with #foreach".formatted(reference),
        "%s 是列表，不能直接打印，请使用 #foreach 逐项输出".formatted(reference));
  }

  static Problem tooManySteps(int limit) {
    return new TooMuch("%,d steps", "%,d 步").of(limit);
  }

  static Problem tooLong(int limit) {
    return new TooMuch("%,d characters", "%,d 个字符").of(limit);
  }

  static Problem tooSlow(Duration limit) {
    return new TooMuch("%,d seconds", "%,d 秒").of(limit.toSeconds());
  }

  private record TooMuch(String en, String zh) {
    Problem of(long limit) {
      return invalid(
          "template.too-much",
          "The document needs more than " + en.formatted(limit) + ": look for loops inside loops",
          "单据超过 " + zh.formatted(limit) + " 的上限：请检查嵌套循环");
    }
  }

  private static Problem invalid(String code, String en, String zh) {
    return Problem.of(code, ProblemCategory.INVALID, en, zh);
  }
}
