package org.docket.expression;

import static org.docket.expression.Type.DATE;
import static org.docket.expression.Type.DATE_TIME;
import static org.docket.expression.Type.DURATION;
import static org.docket.expression.Type.NUMBER;
import static org.docket.expression.Type.PERIOD;
import static org.docket.expression.Type.TEXT;
import static org.docket.expression.Type.TIME;
import static org.docket.expression.Type.YES_NO;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes random expressions of a wanted type over the names of {@link RandomValues}. A form is a
 * text in which {@code #type} stands for a further random expression of that type.
 */
final class RandomSources {
  private static final Map<Type, List<String>> FORMS = forms();
  private static final Map<Type, List<String>> LEAVES = leaves();
  private static final List<Type> TYPES = List.copyOf(FORMS.keySet());

  private final Random random;

  RandomSources(Random random) {
    this.random = random;
  }

  String next() {
    Type type = TYPES.get(random.nextInt(TYPES.size()));
    return of(type, 1 + random.nextInt(4));
  }

  private String of(Type type, int depth) {
    boolean leaf = depth == 0 || random.nextInt(5) == 0;
    String form = pick((leaf ? LEAVES : FORMS).get(type));
    StringBuilder source = new StringBuilder();
    int at = 0;
    for (int hole = form.indexOf('#'); hole >= 0; hole = form.indexOf('#', at)) {
      int end = hole + 2;
      source.append(form, at, hole).append(of(typeOf(form.charAt(hole + 1)), depth - 1));
      at = end;
    }
    return source.append(form.substring(at)).toString();
  }

  private String pick(List<String> forms) {
    return forms.get(random.nextInt(forms.size()));
  }

  private static Type typeOf(char letter) {
    return switch (letter) {
      case 'n' -> NUMBER;
      case 't' -> TEXT;
      case 'y' -> YES_NO;
      case 'd' -> DATE;
      case 'm' -> DATE_TIME;
      case 'c' -> TIME;
      case 'u' -> DURATION;
      case 'p' -> PERIOD;
      case 'N' -> Type.listOf(NUMBER);
      case 'T' -> Type.listOf(TEXT);
      default -> throw new IllegalArgumentException("No type " + letter);
    };
  }

  private static Map<Type, List<String>> leaves() {
    Map<Type, List<String>> leaves = new LinkedHashMap<>();
    leaves.put(
        NUMBER,
        List.of(
            "0",
            "1",
            "-1",
            "2.5",
            "0.1",
            "19.995",
            "2.675",
            "1000000",
            "a",
            "b",
            "c",
            "maybe",
            "null",
            "9999999999999999999999999999999999",
            "0.0000001"));
    leaves.put(
        TEXT,
        List.of(
            "\"\"",
            "\"a\"",
            "\"12.50\"",
            "\"发动机\"",
            "\"a😀b\"",
            "s",
            "t",
            "maybeText",
            "\"2026-01-31\"",
            "\", \""));
    leaves.put(YES_NO, List.of("true", "false", "q", "maybeYes"));
    leaves.put(
        DATE, List.of("@\"2024-02-29\"", "@\"2026-01-31\"", "d", "e", "maybeDate", "today()"));
    leaves.put(
        DATE_TIME,
        List.of(
            "m",
            "maybeMoment",
            "now()",
            "@\"2026-03-08T02:30:00\"",
            "@\"2026-11-01T01:30:00\"",
            "@\"2026-01-31T23:59:59.999+08:00\"",
            "@\"2026-06-30T12:00:00@Europe/Berlin\""));
    leaves.put(TIME, List.of("@\"08:30:00\"", "clock", "maybeTime", "time(23, 59, 59)"));
    leaves.put(
        DURATION,
        List.of("@\"P1D\"", "@\"PT36H\"", "@\"-PT45M\"", "@\"PT0.5S\"", "u", "maybeDuration"));
    leaves.put(PERIOD, List.of("@\"P1M\"", "@\"-P1Y\"", "@\"P13M\"", "p", "maybePeriod"));
    leaves.put(
        Type.listOf(NUMBER),
        List.of("[]", "[1, 2, 2.0]", "ns", "gaps", "lines.qty", "lines.amount", "maybeList"));
    leaves.put(Type.listOf(TEXT), List.of("[]", "[\"b\", \"a\"]", "ts", "lines.part"));
    return leaves;
  }

  private static Map<Type, List<String>> forms() {
    Map<Type, List<String>> forms = new LinkedHashMap<>();
    forms.put(
        NUMBER,
        List.of(
            "(#n + #n)",
            "(#n - #n)",
            "(#n * #n)",
            "(#n / #n)",
            "(-#n)",
            "(#n ** 2)",
            "(#n ** -3)",
            "abs(#n)",
            "floor(#n)",
            "ceiling(#n, 1)",
            "round(#n, 2)",
            "round(#n, -1)",
            "round half up(#n, 2)",
            "round half even(#n, 1)",
            "round half down(#n, 2)",
            "round up(#n, 2)",
            "round down(#n, 0)",
            "modulo(#n, #n)",
            "string length(#t)",
            "count(#N)",
            "count(#T)",
            "sum(#N)",
            "mean(#N)",
            "min(#N)",
            "max(#N)",
            "max(#n, #n)",
            "min(#n, #n, 3)",
            "coalesce(#n, #n)",
            "number(#t)",
            "(if coalesce(#y, false) then #n else #n)",
            "#d.day",
            "#d.month",
            "#d.weekday",
            "day of year(#d)",
            "week of year(#d)",
            "#m.hour",
            "#m.day",
            "year(#m)",
            "minute(#m)",
            "#c.minute",
            "#u.days",
            "#u.hours",
            "#u.seconds",
            "days(#u)",
            "hours(#u)",
            "minutes(#u)",
            "seconds(#u)",
            "years(#p)",
            "months(#p)",
            "month(#d)",
            "day(#m)",
            "hour(#c)",
            "second(#m)",
            "#p.years",
            "#p.months",
            "days between(#d, #d)",
            "months between(#d, #d)",
            "(#u / @\"PT7M\")",
            "(#p / @\"P5M\")",
            "first(#N)",
            "last(#N)",
            "#N[1]",
            "#N[-2]",
            "lines[qty > 1][1].qty",
            "sum(for l in lines return l.qty * #n)",
            "sum(index of(#N, #n))"));
    forms.put(
        TEXT,
        List.of(
            "(#t + #t)",
            "string(#n)",
            "string(#d)",
            "string(#m)",
            "string(#c)",
            "string(#u)",
            "string(#p)",
            "string(#y)",
            "upper case(#t)",
            "lower case(#t)",
            "trim(#t)",
            "substring(#t, 2)",
            "substring(#t, -2, 1)",
            "substring(#t, 1, #n)",
            "substring before(#t, #t)",
            "substring after(#t, #t)",
            "replace(#t, \"a\", #t)",
            "replace(#t, #t, \"-\")",
            "string join(#T, #t)",
            "coalesce(#t, \"x\")",
            "first(#T)",
            "(if coalesce(#y, true) then #t else #t)",
            "capital(#n)",
            "min(#T)",
            "max(#T)"));
    forms.put(
        YES_NO,
        List.of(
            "(#n = #n)",
            "(#n != #n)",
            "(#n < #n)",
            "(#n <= #n)",
            "(#n > #n)",
            "(#n >= #n)",
            "(#t = #t)",
            "(#t < #t)",
            "(#d < #d)",
            "(#m >= #m)",
            "(#c < #c)",
            "(#u = #u)",
            "(#u > #u)",
            "(#p <= #p)",
            "(#N = #N)",
            "(#y and #y)",
            "(#y or #y)",
            "not(#y)",
            "(#n between #n and #n)",
            "(#n in [#n..#n])",
            "(#n in (#n..#n))",
            "(#n in #N)",
            "(#t in (\"a\", #t))",
            "(#d in [@\"2026-01-01\"..#d))",
            "exists(#n)",
            "exists(#t)",
            "is empty(#N)",
            "is blank(#t)",
            "contains(#t, #t)",
            "starts with(#t, #t)",
            "ends with(#t, #t)",
            "list contains(#N, #n)",
            "list contains(#T, #t)",
            "(some x in #N satisfies x = #n)",
            "(every x in #T satisfies x != #t)",
            "(some x in #N satisfies coalesce(x < #n, false))",
            "all([#y, #y])",
            "any(#y, #y)",
            "(#n != null and #y)",
            "(some l in lines satisfies l.amount = #n)"));
    forms.put(
        DATE,
        List.of(
            "(#d + #u)",
            "(#d - #u)",
            "(#d + #p)",
            "(#d - #p)",
            "date(#m)",
            "start of month(#d)",
            "end of month(#d)",
            "coalesce(#d, d)",
            "min(#d, #d)",
            "max(#d, #d)",
            "date(#t)",
            "(if coalesce(#y, false) then #d else #d)",
            "(#d + @\"P1D\" * round(#n, 0))"));
    forms.put(
        DATE_TIME,
        List.of(
            "(#m + #u)",
            "(#m - #u)",
            "(#m + #p)",
            "(#m - #p)",
            "date and time(#d, #c)",
            "coalesce(#m, m)",
            "max(#m, #m)",
            "date and time(#t)"));
    forms.put(TIME, List.of("(#c + #u)", "(#c - #u)", "time(#m)", "coalesce(#c, clock)"));
    forms.put(
        DURATION,
        List.of(
            "(#u + #u)",
            "(#u - #u)",
            "(#u * #n)",
            "(#n * #u)",
            "(#u / #n)",
            "(-#u)",
            "abs(#u)",
            "(#d - #d)",
            "(#m - #m)",
            "(#c - #c)",
            "coalesce(#u, u)"));
    forms.put(
        PERIOD,
        List.of(
            "(#p + #p)",
            "(#p - #p)",
            "(#p * #n)",
            "(#n * #p)",
            "(#p / #n)",
            "(-#p)",
            "abs(#p)",
            "years and months duration(#d, #d)",
            "coalesce(#p, p)"));
    forms.put(
        Type.listOf(NUMBER),
        List.of(
            "[#n, #n]",
            "[#n, #n, #n]",
            "#N[item = #n]",
            "#N[coalesce(item > #n, false)]",
            "(for x in #N return x + #n)",
            "(for i in 1..4 return i * #n)",
            "(for x in #N, y in [1, 2] return x * y)",
            "append(#N, #n)",
            "concatenate(#N, #N)",
            "union(#N, #N)",
            "distinct values(#N)",
            "reverse(#N)",
            "sort(#N)",
            "sublist(#N, 2)",
            "sublist(#N, 1, 2)",
            "flatten([#N, #N])",
            "index of(#N, #n)",
            "lines[qty > #n or true].amount",
            "lines[part = #t].qty"));
    forms.put(
        Type.listOf(TEXT),
        List.of(
            "split(#t, \"a\")",
            "split(#t, #t)",
            "distinct values(#T)",
            "sort(#T)",
            "append(#T, #t)",
            "(for x in #T return x + #t)",
            "#T[item != #t]",
            "(for l in lines return l.part + string(l.qty))",
            "reverse(#T)"));
    return forms;
  }
}
