package org.docket.expression.internal.function;

/** Everything that can go wrong when an expression with the right types meets values. */
public final class Failures {
  private Failures() {}

  static EvaluationFailure divisionByZero() {
    return new EvaluationFailure(
        "expression.division-by-zero",
        "Division by zero. Guard it: if n = 0 then … else a / n.",
        "除数为零。请先判断：if n = 0 then … else a / n。");
  }

  static EvaluationFailure numberTooLarge() {
    return new EvaluationFailure(
        "expression.number-too-large",
        "The result is too large: numbers have at most 301 digits before the point.",
        "结果过大：数字的整数部分最多 301 位。");
  }

  static EvaluationFailure badExponent(String exponent) {
    return new EvaluationFailure(
        "expression.bad-exponent",
        "The exponent of ** must be a whole number from -999 to 999, not " + exponent + ".",
        "** 的指数必须是 -999 到 999 之间的整数，不能是 " + exponent + "。");
  }

  static EvaluationFailure badArgument(String function, String allowed, String zhAllowed) {
    return new EvaluationFailure(
        "expression.bad-argument",
        function + ": " + allowed + ".",
        function + "：" + zhAllowed + "。");
  }

  static EvaluationFailure badText(String text, String what, String example, String zhWhat) {
    String shown = text.length() > 40 ? text.substring(0, 39) + "…" : text;
    return new EvaluationFailure(
        "expression.bad-text",
        "\"" + shown + "\" is no " + what + ". Write it like " + example + ".",
        "\"" + shown + "\" 不是" + zhWhat + "。格式如 " + example + "。");
  }

  static EvaluationFailure dateOutOfRange() {
    return new EvaluationFailure(
        "expression.date-out-of-range",
        "The date is outside the years 1 to 9999.",
        "日期超出公元 1 年至 9999 年的范围。");
  }

  static EvaluationFailure durationOutOfRange() {
    return new EvaluationFailure(
        "expression.duration-out-of-range",
        "The duration is longer than 10,000 years.",
        "时长超过一万年。");
  }

  static EvaluationFailure tooMuchWork(long steps) {
    return new EvaluationFailure(
        "expression.too-much-work",
        "The evaluation took more than " + steps + " steps and was ended.",
        "计算超过 " + steps + " 步，已终止。");
  }

  static EvaluationFailure listTooLong(int limit) {
    return new EvaluationFailure(
        "expression.list-too-long",
        "A list has more than " + limit + " elements.",
        "列表元素超过 " + limit + " 个。");
  }

  static EvaluationFailure textTooLong(int limit) {
    return new EvaluationFailure(
        "expression.text-too-long",
        "A text has more than " + limit + " characters.",
        "文本超过 " + limit + " 个字符。");
  }

  /** A question has no answer, because a value is missing that should not be. */
  public static EvaluationFailure noAnswer() {
    return new EvaluationFailure(
        "expression.value-missing",
        "This is neither yes nor no, because a value is missing.",
        "因为缺少值，无法判断是或否。");
  }

  /** A value handed over does not have the type that was declared for it. */
  public static EvaluationFailure wrongValue(String name, String expected, Object found) {
    String kind = found.getClass().getSimpleName();
    return new EvaluationFailure(
        "expression.wrong-value",
        "`" + name + "` should be " + expected + " but is a " + kind + ".",
        "`" + name + "` 应为 " + expected + "，实际是 " + kind + "。");
  }
}
