package org.docket.numbering;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Text;

/** What can be wrong with series and numbers. */
public final class NumberingProblems {

  private static final String TOKENS =
      "{0000} for the counter, {yyyy} {yy} {q} {MM} {dd} for the date, {fyyy} {fy} for the fiscal"
          + " year, or a field such as {unit.code}";
  private static final String ZH_TOKENS =
      "{0000} 为流水号，{yyyy} {yy} {q} {MM} {dd} 为日期，{fyyy} {fy} 为财年，或字段如 {unit.code}";

  private NumberingProblems() {}

  static Problem noCounter() {
    return invalid(
        "numbering.no-counter",
        "The pattern has no counter: add zeros in braces, such as {0000}",
        "编号规则缺少流水号，请加入花括号中的零，例如 {0000}");
  }

  static Problem twoCounters() {
    return invalid(
        "numbering.two-counters",
        "The pattern has more than one counter: keep one {0000}",
        "编号规则含有多个流水号，只能保留一个 {0000}");
  }

  static Problem strayBrace() {
    return invalid(
        "numbering.stray-brace",
        "A brace has no partner. Allowed are " + TOKENS,
        "花括号不成对。可用：" + ZH_TOKENS);
  }

  static Problem unknownToken(String token) {
    return invalid(
        "numbering.unknown-token",
        "{%s} means nothing here. Allowed are %s".formatted(token, TOKENS),
        "无法识别 {%s}。可用：%s".formatted(token, ZH_TOKENS));
  }

  static Problem unknownToken(String token, String meant) {
    return invalid(
        "numbering.unknown-token",
        "{%s} means nothing here. Did you mean %s?".formatted(token, meant),
        "无法识别 {%s}。是否为 %s？".formatted(token, meant));
  }

  static Problem periodNotShown(String restarts, String needed) {
    return invalid(
        "numbering.period-not-shown",
        "The counter begins again %s, but the number does not show it, so numbers would repeat. Add %s to the pattern"
            .formatted(restarts, needed),
        "流水号按“%s”重新开始，但编号未体现周期，会产生重号。请在编号规则中加入 %s".formatted(restarts, needed));
  }

  static Problem perNotShown(String per) {
    return invalid(
        "numbering.per-not-shown",
        "Each %s has a counter of its own, but the number does not show it, so numbers would repeat. Add {%s} to the pattern"
            .formatted(per, per.equals("unit") ? "unit.code" : per),
        "每个 %s 各有流水号，但编号未体现，会产生重号。请在编号规则中加入 {%s}"
            .formatted(per, per.equals("unit") ? "unit.code" : per));
  }

  static Problem noLetterForZero() {
    return invalid(
        "numbering.no-letter-for-zero",
        "There is no letter for 0: the first number would have no counter. Begin with 'start: 1', which is A",
        "字母计数没有 0，首个编号会缺少流水号。请从 start: 1（即 A）开始");
  }

  static Problem badPer(String per) {
    return invalid(
        "numbering.bad-per",
        "'per' is company, unit, or a field such as dealer.code; not `%s`. Compute it in a field first"
            .formatted(per),
        "per 只能是 company、unit 或字段（例如 dealer.code），不能是 `%s`。请先用字段计算".formatted(per));
  }

  static Problem caseTwice(String key) {
    return invalid(
        "numbering.case-twice",
        "Two cases are named %s, so they would share a counter. Name one of them otherwise"
            .formatted(key),
        "两种情形同名 %s，会共用流水号。请为其中之一改名".formatted(key));
  }

  static Problem patternTwice(String pattern) {
    return invalid(
        "numbering.pattern-twice",
        "Two cases have the pattern %s and count for themselves, so numbers would repeat. Let the patterns differ"
            .formatted(pattern),
        "两种情形的格式同为 %s 且各自计数，会产生重号。请使格式有所区别".formatted(pattern));
  }

  static Problem unfitCondition(String series, String when, Text reason) {
    return invalid(
        "numbering.unfit-condition",
        "Series %s chooses a pattern by `%s`, which cannot be answered here. %s"
            .formatted(series, when, reason.en()),
        "编号规则 %s 以 `%s` 选择格式，此处无法判断。%s".formatted(series, when, reason.zh()));
  }

  static Problem unfitDate(String series, String formula, Text reason) {
    return invalid(
        "numbering.unfit-date",
        "Series %s counts by the day `%s`, which is none here. %s"
            .formatted(series, formula, reason.en()),
        "编号规则 %s 以 `%s` 为日期，此处不是日期。%s".formatted(series, formula, reason.zh()));
  }

  static Problem unknownValue(String series, String path, Text reason) {
    return invalid(
        "numbering.unknown-value",
        "Series %s shows {%s}, which is not here. %s".formatted(series, path, reason.en()),
        "编号规则 %s 使用 {%s}，但此处没有。%s".formatted(series, path, reason.zh()));
  }

  static Problem notShowable(String series, String path, String type) {
    return invalid(
        "numbering.not-showable",
        "Series %s shows {%s}, which is a %s here; it must be a text or a number, such as unit.code"
            .formatted(series, path, type),
        "编号规则 %s 使用 {%s}，其类型是 %s；须为文本或数字，例如 unit.code".formatted(series, path, type));
  }

  static Problem mayBeEmpty(String series, String path) {
    return invalid(
        "numbering.may-be-empty",
        "Series %s shows {%s}, which can be empty here. Make the field required"
            .formatted(series, path),
        "编号规则 %s 使用 {%s}，该值可能为空。请将字段设为必填".formatted(series, path));
  }

  static Problem valueMissing(String series, String path) {
    return invalid(
        "numbering.value-missing",
        "No number of series %s can be drawn: %s is empty. Fill it in".formatted(series, path),
        "无法按 %s 编号：%s 为空。请填写".formatted(series, path));
  }

  static Problem numberTooLong(String number) {
    return invalid(
        "numbering.number-too-long",
        "The number would be longer than 100 characters: %s".formatted(number),
        "编号超过 100 个字符：%s".formatted(number));
  }

  static Problem alreadyIssued(String number) {
    return Problem.of(
        "numbering.already-issued",
        ProblemCategory.CONFLICT,
        "The number %s is already in the register: the series counts what its numbers do not show. Correct its 'per' or its pattern"
            .formatted(number),
        "编号 %s 已存在于登记簿：编号规则的 per 与编号内容不一致，请修正".formatted(number));
  }

  static Problem noSuchNumber(String number) {
    return Problem.of(
        "numbering.no-such-number",
        ProblemCategory.NOT_FOUND,
        "The register of the series has no number %s".formatted(number),
        "该编号规则的登记簿中没有编号 %s".formatted(number));
  }

  static Problem alreadyVoid(String number) {
    return Problem.of(
        "numbering.already-void",
        ProblemCategory.CONFLICT,
        "The number %s is void already".formatted(number),
        "编号 %s 已作废".formatted(number));
  }

  static Problem reasonMissing() {
    return invalid("numbering.reason-missing", "Say why in 1 to 500 characters", "请填写原因（1 至 500 字）")
        .at("/reason");
  }

  static Problem reservationSize(int most) {
    return invalid(
            "numbering.reservation-size",
            "Keep from 1 to %d numbers at once".formatted(most),
            "一次可预留 1 至 %d 个编号".formatted(most))
        .at("/count");
  }

  static Problem reservationOver() {
    return invalid(
            "numbering.reservation-over",
            "The last day of the reservation is over already; choose a day from today on",
            "预留截止日期已过，请选择今天或以后的日期")
        .at("/until");
  }

  static Problem noSuchCase(String key) {
    return invalid(
            "numbering.no-such-case",
            "The series has no case %s".formatted(key),
            "编号规则没有情形 %s".formatted(key))
        .at("/case");
  }

  static Problem nothingReserved() {
    return Problem.of(
        "numbering.nothing-reserved",
        ProblemCategory.NOT_FOUND,
        "Nothing is kept of this reservation any more",
        "此预留已无可用编号");
  }

  static Problem notReserved(String number) {
    return Problem.of(
        "numbering.not-reserved",
        ProblemCategory.CONFLICT,
        "The number %s is not kept for you here: it is used, void, over its time or of another series"
            .formatted(number),
        "编号 %s 并非为您预留：已使用、已作废、已过期或属于其他编号规则".formatted(number));
  }

  static Problem knownAlready(String number) {
    return Problem.of(
            "numbering.known-already",
            ProblemCategory.CONFLICT,
            "The register has %s already; leave it out".formatted(number),
            "登记簿中已有 %s，请删去".formatted(number))
        .at("/numbers");
  }

  static Problem taken(String number) {
    return Problem.of(
            "numbering.taken",
            ProblemCategory.CONFLICT,
            "The number %s is in the register already: another record has it, or it is kept or void"
                .formatted(number),
            "编号 %s 已在登记簿中：已属于其他单据，或为预留、作废编号".formatted(number))
        .at("/number");
  }

  static Problem foreign(String number, String patterns) {
    return invalid(
            "numbering.foreign",
            "%s is no number of such a record. Its numbers look like: %s"
                .formatted(number, patterns.isEmpty() ? "none, it has no series" : patterns),
            "%s 不是此类单据的编号。编号格式：%s".formatted(number, patterns.isEmpty() ? "无编号规则" : patterns))
        .at("/number");
  }

  static Problem entrySize(int most) {
    return invalid(
            "numbering.entry-size",
            "Enter from 1 to %d numbers at once".formatted(most),
            "一次可录入 1 至 %d 个编号".formatted(most))
        .at("/numbers");
  }

  private static Problem invalid(String code, String en, String zh) {
    return Problem.of(code, ProblemCategory.INVALID, en, zh);
  }
}
