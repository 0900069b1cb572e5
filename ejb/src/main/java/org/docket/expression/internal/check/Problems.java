package org.docket.expression.internal.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.expression.ExpressionProblem;
import org.docket.expression.Type;
import org.docket.expression.internal.function.EvaluationFailure;
import org.docket.expression.internal.function.Function;
import org.docket.expression.internal.syntax.Span;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** Collects what is wrong with names and types. */
final class Problems {
  private static final int MOST_NAMES = 12;

  private static final Set<String> ORDERING = Set.of("<", "<=", ">", ">=");
  private static final String COMPARED =
      " It compares two values of one type: numbers, texts, dates, times or durations.";
  private static final String ZH_COMPARED = "它比较两个同类型的值：数字、文字、日期、时间或时长。";

  private final List<ExpressionProblem> found = new ArrayList<>();

  List<ExpressionProblem> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(ExpressionProblem::start)).toList();
  }

  boolean none() {
    return found.isEmpty();
  }

  void unknownName(String name, Span span, Collection<String> known) {
    String suggestion = Suggestions.nearest(name, known).orElse("");
    add(
        "expression.unknown-name",
        span,
        "There is no `%s` here. %s".formatted(name, hint(suggestion, known)),
        "此处没有 `%s`。%s".formatted(name, zhHint(suggestion, known)));
  }

  void unknownMember(String name, Type type, Span span, Collection<String> known) {
    String suggestion = Suggestions.nearest(name, known).orElse("");
    add(
        "expression.unknown-member",
        span,
        "There is no `%s` in %s. %s".formatted(name, type.notation(), hint(suggestion, known)),
        "%s 没有 `%s`。%s".formatted(type.notation(), name, zhHint(suggestion, known)));
  }

  private static String hint(String suggestion, Collection<String> known) {
    return suggestion.isEmpty()
        ? known.isEmpty() ? "Nothing can be named here." : "There are: " + some(known) + "."
        : "Did you mean `" + suggestion + "`?";
  }

  private static String zhHint(String suggestion, Collection<String> known) {
    return suggestion.isEmpty()
        ? known.isEmpty() ? "此处没有可用的名称。" : "可用的有：" + some(known) + "。"
        : "是否想写 `" + suggestion + "`？";
  }

  private static String some(Collection<String> names) {
    String listed = names.stream().sorted().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES ? listed + ", …" : listed;
  }

  void wrongArguments(String name, Span span, List<Type> found, List<Function> allowed) {
    String types = found.stream().map(Type::notation).collect(Collectors.joining(", "));
    String signatures =
        allowed.stream().map(each -> each.signature().notation()).collect(Collectors.joining("; "));
    boolean named = Character.isLetter(name.charAt(0));
    String example = Advice.forCall(name, found);
    String zhExample = Advice.zhForCall(name, found);
    add(
        "expression.wrong-arguments",
        span,
        named
            ? "`%s` does not take (%s). Allowed: %s.%s".formatted(name, types, signatures, example)
            : "`%s` does not work with %s.%s%s"
                .formatted(name, types, ORDERING.contains(name) ? COMPARED : "", example),
        named
            ? "`%s` 不接受 (%s)。允许：%s。%s".formatted(name, types, signatures, zhExample)
            : "`%s` 不能用于 %s。%s%s"
                .formatted(name, types, ORDERING.contains(name) ? ZH_COMPARED : "", zhExample));
  }

  void neverEqual(Span span, Type left, Type right) {
    String example = Advice.forCall("=", List.of(left, right));
    String zhExample = Advice.zhForCall("=", List.of(left, right));
    add(
        "expression.never-equal",
        span,
        "A %s is never equal to a %s.%s".formatted(left.notation(), right.notation(), example),
        "%s 永远不会等于 %s。%s".formatted(left.notation(), right.notation(), zhExample));
  }

  void wrongType(Span span, Type expected, Type found) {
    String example = Advice.forType(expected, found);
    String zhExample = Advice.zhForType(expected, found);
    add(
        "expression.wrong-type",
        span,
        "A %s is needed here, not a %s.%s"
            .formatted(expected.notation(), found.notation(), example),
        "此处需要 %s，而不是 %s。%s".formatted(expected.notation(), found.notation(), zhExample));
  }

  void noList(Span span, Type found) {
    add(
        "expression.no-list",
        span,
        "A list is needed here, such as the lines of a table; this is a %s."
            .formatted(found.notation()),
        "此处需要列表（例如明细表的各行），而不是 %s。".formatted(found.notation()));
  }

  void differentTypes(Span span, Type one, Type other) {
    add(
        "expression.different-types",
        span,
        "All values must have the same type; here are %s and %s."
            .formatted(one.notation(), other.notation()),
        "各个值的类型必须相同；此处有 %s 和 %s。".formatted(one.notation(), other.notation()));
  }

  void mayBeMissing(Span span, String source, Type type) {
    String part = span.in(source);
    String other =
        type == Type.NUMBER ? "coalesce(%s, 0)".formatted(part) : "exists(%s)".formatted(part);
    add(
        "expression.may-be-missing",
        span,
        "`%s` can be empty, and then this is neither yes nor no. Say what is meant then, for instance `%s != null and …` or `%s`."
            .formatted(part, part, other),
        "`%s` 可能为空，此时无法判断是或否。请说明为空时的情况，例如 `%s != null and …` 或 `%s`。".formatted(part, part, other));
  }

  void badLiteral(Span span, String text) {
    add(
        "expression.bad-literal",
        span,
        "\"%s\" is no date, time or duration. Write \"2026-03-02\", \"2026-03-02T09:00:00+08:00\", \"09:00:00\", \"P1DT2H\" or \"P1Y2M\"."
            .formatted(text),
        "\"%s\" 不是日期、时间或时长。格式：\"2026-03-02\"、\"2026-03-02T09:00:00+08:00\"、\"09:00:00\"、\"P1DT2H\" 或 \"P1Y2M\"。"
            .formatted(text));
  }

  void badValue(Span span, EvaluationFailure failure) {
    add(failure.code(), span, failure.text().en(), failure.text().zh());
  }

  void needsLiteral(Span span) {
    add(
        "expression.needs-literal",
        span,
        "duration(…) takes a text in quotes, such as duration(\"P1D\"). Multiply for a changing"
            + " length: duration(\"P1D\") * days.",
        "duration(…) 只接受引号中的文本，例如 duration(\"P1D\")。长度可变时请用乘法：duration(\"P1D\") * days。");
  }

  private void add(String code, Span span, String en, String zh) {
    found.add(new ExpressionProblem(code, Text.of(en, zh), span.start(), span.end()));
  }
}
