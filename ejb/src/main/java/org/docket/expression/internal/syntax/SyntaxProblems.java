package org.docket.expression.internal.syntax;

import org.docket.expression.ExpressionProblem;
import org.docket.problem.Text;

/** What can be wrong with the grammar of a source. */
final class SyntaxProblems {
  private SyntaxProblems() {}

  static SyntaxException empty() {
    return problem(
        "expression.empty",
        new Span(0, 0),
        "The expression is empty. Write a value, such as 1, \"text\" or the name of a field.",
        "表达式为空。请写一个值，例如 1、\"文本\" 或字段名。");
  }

  static SyntaxException tooLong(int length, int limit) {
    return problem(
        "expression.too-long",
        new Span(limit, length),
        "The expression has %d characters; %d are allowed. Compute parts of it in fields of their own."
            .formatted(length, limit),
        "表达式有 %d 个字符，最多允许 %d 个。请把一部分放到单独的计算字段中。".formatted(length, limit));
  }

  static SyntaxException tooDeep(Span span, int limit) {
    return problem(
        "expression.too-deep",
        span,
        "Brackets, branches or operators are nested more than %d deep. Compute parts in fields of their own."
            .formatted(limit),
        "括号、分支或运算符的嵌套超过 %d 层。请把一部分放到单独的计算字段中。".formatted(limit));
  }

  static SyntaxException badCharacter(String found, Span span) {
    String en =
        switch (found) {
          case "'", "‘", "’", "“", "”" -> "Texts stand in straight double quotes: \"text\".";
          case "&" -> "Join texts with +, conditions with `and`.";
          case "|" -> "Join conditions with `or`.";
          case "!" -> "Write not(…), or != for unequal.";
          case "%" -> "For a remainder write modulo(a, b); for a percentage divide by 100.";
          case "，" -> "Separate values with an ordinary comma.";
          case "（", "）" -> "Use ordinary brackets ( and ).";
          default -> "Remove it, or put texts in double quotes.";
        };
    String zh =
        switch (found) {
          case "'", "‘", "’", "“", "”" -> "文本请用英文双引号：\"文本\"。";
          case "&" -> "连接文本用 +，连接条件用 and。";
          case "|" -> "连接条件用 or。";
          case "!" -> "请写 not(…)，不等于写 !=。";
          case "%" -> "求余数写 modulo(a, b)，百分比请除以 100。";
          case "，" -> "请用英文逗号分隔。";
          case "（", "）" -> "请用英文括号 ( 和 )。";
          default -> "请删除它，或把文本放在双引号中。";
        };
    return problem(
        "expression.bad-character",
        span,
        "`" + found + "` has no meaning here. " + en,
        "此处不能使用 `" + found + "`。" + zh);
  }

  static SyntaxException unclosedText(Span span) {
    return problem(
        "expression.unclosed-text",
        span,
        "The text that starts here has no closing double quote.",
        "从这里开始的文本缺少结尾的双引号。");
  }

  static SyntaxException badEscape(Span span) {
    return problem(
        "expression.bad-escape",
        span,
        "After a backslash in a text only \\\" \\\\ \\/ \\n \\r \\t and \\uXXXX are allowed.",
        "文本中反斜杠之后只允许 \\\" \\\\ \\/ \\n \\r \\t 和 \\uXXXX。");
  }

  static SyntaxException badNumber(String source, Span span) {
    return problem(
        "expression.bad-number",
        span,
        "`%s` is no number. Write digits with at most one point, such as 12.50; names start with a letter."
            .formatted(span.in(source)),
        "`%s` 不是数字。请写数字，最多一个小数点，例如 12.50；名称以字母开头。".formatted(span.in(source)));
  }

  static SyntaxException numberTooPrecise(Span span) {
    return problem("expression.bad-number", span, "A number has at most 34 digits.", "数字最多 34 位。");
  }

  static SyntaxException expected(String wanted, String zhWanted, Token found) {
    boolean end = found.kind() == Token.Kind.END;
    return problem(
        "expression.syntax",
        found.span(),
        end
            ? "The expression ends too early: %s is missing.".formatted(wanted)
            : "Found `%s` where %s is expected.".formatted(found.shown(), wanted),
        end
            ? "表达式不完整：缺少 %s。".formatted(zhWanted)
            : "此处应为 %s，却是 `%s`。".formatted(zhWanted, found.shown()));
  }

  static SyntaxException comparisonChain(Token found) {
    return problem(
        "expression.syntax",
        found.span(),
        "Comparisons cannot be chained. Write `x between a and b`, or `a < x and x < b`.",
        "比较不能连写。请写 `x between a and b`，或 `a < x and x < b`。");
  }

  static SyntaxException unexpected(Token found, String en, String zh) {
    return problem(
        "expression.syntax",
        found.span(),
        "`%s` cannot stand here. %s".formatted(found.shown(), en),
        "此处不能出现 `%s`。%s".formatted(found.shown(), zh));
  }

  static SyntaxException unknownFunction(String name, String suggestion, Span span) {
    String en = suggestion.isEmpty() ? "" : " Did you mean `%s(…)`?".formatted(suggestion);
    String zh = suggestion.isEmpty() ? "" : "是否想写 `%s(…)`？".formatted(suggestion);
    return problem(
        "expression.unknown-function",
        span,
        "There is no function `%s`.%s".formatted(name, en),
        "没有函数 `%s`。%s".formatted(name, zh));
  }

  private static SyntaxException problem(String code, Span span, String en, String zh) {
    return new SyntaxException(
        new ExpressionProblem(code, Text.of(en, zh), span.start(), span.end()));
  }
}
