package org.docket.approval.swimlane;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.definition.CompiledSet;
import org.docket.definition.Setting;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;
import org.docket.record.RecordState;

/**
 * Conditions and other expressions in the words of a form: {@code total > settings.limit and kind =
 * "paid"} becomes <i>合计 &gt; 5000 且 类别 = 收费</i>. For readers only.
 */
public final class ConditionWords {

  private static final Pattern TOKEN =
      Pattern.compile(
          "@?\"((?:[^\"\\\\]|\\\\.)*)\"|[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*(\\s*\\()?"
              + "|>=|<=|!=|\\*|/|[\uE000-\uE005]");

  private static final Map<String, Text> WORDS =
      Map.ofEntries(
          Map.entry("and", Text.of("and", "且")),
          Map.entry("or", Text.of("or", "或")),
          Map.entry("not", Text.of("not", "非")),
          Map.entry("if", Text.of("if", "若")),
          Map.entry("then", Text.of("then", "则")),
          Map.entry("else", Text.of("else", "否则")),
          Map.entry("in", Text.of("in", "属于")),
          Map.entry("between", Text.of("between", "介于")),
          Map.entry("true", Text.of("yes", "是")),
          Map.entry("false", Text.of("no", "否")),
          Map.entry("null", Text.of("empty", "空")),
          Map.entry("today", Text.of("today", "今天")),
          Map.entry("now", Text.of("now", "现在")),
          Map.entry("*", Text.same("×")),
          Map.entry("/", Text.same("÷")),
          Map.entry(">=", Text.same("≥")),
          Map.entry("<=", Text.same("≤")),
          Map.entry("!=", Text.same("≠")),
          Map.entry(sign(PlainCondition.SOME), Text.of("some of", "存在")),
          Map.entry(sign(PlainCondition.EVERY), Text.of("every one of", "每条")),
          Map.entry(sign(PlainCondition.EACH), Text.of("for each of", "对每条")),
          Map.entry(sign(PlainCondition.END_OF_SOME), Text.of("has", "满足")),
          Map.entry(sign(PlainCondition.END_OF_EVERY), Text.of("has", "均满足")),
          Map.entry(sign(PlainCondition.END_OF_EACH), Text.of("take", "取")));

  private static final Map<String, Text> FUNCTIONS =
      Map.ofEntries(
          Map.entry("sum", Text.of("sum", "合计")),
          Map.entry("count", Text.of("number", "数量")),
          Map.entry("min", Text.of("smallest", "最小值")),
          Map.entry("max", Text.of("largest", "最大值")),
          Map.entry("mean", Text.of("mean", "平均值")),
          Map.entry("round", Text.of("rounded", "四舍五入")),
          Map.entry("floor", Text.of("rounded down", "向下取整")),
          Map.entry("ceiling", Text.of("rounded up", "向上取整")),
          Map.entry("date", Text.of("date", "日期")),
          Map.entry("time", Text.of("time", "时间")),
          Map.entry("moment", Text.of("moment", "时刻")),
          Map.entry("weekday", Text.of("day of the week", "星期")),
          Map.entry("daysBetween", Text.of("days between", "间隔天数")),
          Map.entry("isBlank", Text.of("empty", "为空")),
          Map.entry("distinctValues", Text.of("different values", "不同值")),
          Map.entry("capital", Text.of("amount in words", "大写金额")),
          Map.entry("coalesce", Text.of("first known", "首个非空")));

  /** What leads to a unit, whatever it starts from. */
  private static final Set<String> UNITS = Set.of("unit", "legalEntity");

  /** What tells a unit, a person or a record from others: the name of it says as much. */
  private static final Pattern IDENTITY = Pattern.compile("(.+)\\.(?:code|id)");

  private final FormDefinition form;
  private final Function<String, Optional<Text>> units;
  private final NamedFields fields;
  private final Map<String, Text> options = new LinkedHashMap<>();

  /**
   * Of a form in its release.
   *
   * @param units their names, by code
   */
  public static ConditionWords in(
      CompiledSet set, FormDefinition form, Function<String, Optional<Text>> units) {
    return new ConditionWords(form, units, key -> set.find(FormDefinition.class, key));
  }

  /**
   * @param units their names, by code
   * @param forms by key: fields of the records that this form refers to are called as there
   */
  public ConditionWords(
      FormDefinition form,
      Function<String, Optional<Text>> units,
      Function<String, Optional<FormDefinition>> forms) {
    this.form = form;
    this.units = units;
    this.fields = new NamedFields(form, forms);
    for (FieldDefinition field : form.fieldsAndColumns()) {
      if (field.details() instanceof FieldDetails.Choices choice) {
        choice.options().forEach(options::putIfAbsent);
      }
    }
    for (RecordState state : RecordState.values()) {
      options.putIfAbsent(state.key(), state.title());
    }
  }

  private static String sign(char of) {
    return String.valueOf(of);
  }

  public Text of(String condition) {
    String plain = PlainCondition.of(condition);
    return Text.of(replaced(plain, false), replaced(plain, true));
  }

  private String replaced(String condition, boolean chinese) {
    StringBuilder words = new StringBuilder();
    Matcher tokens = TOKEN.matcher(condition);
    String compared = "";
    while (tokens.find()) {
      String value = tokens.group(1);
      String name = tokens.group().split("\\s*\\(")[0];
      Text word =
          value == null
              ? word(name, tokens.group().substring(name.length()))
              : tokens.group().startsWith("@") ? LengthWords.of(value) : value(value, compared);
      tokens.appendReplacement(words, Matcher.quoteReplacement(chinese ? word.zh() : word.en()));
      if (value == null && !WORDS.containsKey(name)) {
        compared = name;
      }
    }
    return tokens.appendTail(words).toString().replaceAll("\\s+", " ").strip();
  }

  /**
   * @param compared the name that stands before the value
   */
  private Text value(String value, String compared) {
    Optional<Text> unit = isCodeOfUnit(compared) ? units.apply(value) : Optional.empty();
    return unit.or(() -> fields.option(compared, value))
        .or(() -> Optional.ofNullable(options.get(value)))
        .orElseGet(() -> Text.same(value));
  }

  private boolean isCodeOfUnit(String name) {
    if (!name.endsWith(".code")) {
      return false;
    }
    String owner = name.substring(0, name.length() - ".code".length());
    return UNITS.contains(owner.substring(owner.lastIndexOf('.') + 1))
        || form.at(owner).filter(field -> field.kind().id().equals("unit")).isPresent();
  }

  /**
   * @param bracket that follows the name of a function; else empty
   */
  private Text word(String name, String bracket) {
    Text word =
        WORDS.getOrDefault(
            name, bracket.isEmpty() ? name(name) : FUNCTIONS.getOrDefault(name, Text.same(name)));
    return Text.of(word.en() + bracket, word.zh() + bracket);
  }

  private Text name(String name) {
    if (name.startsWith("settings.")) {
      return setting(name);
    }
    Matcher identity = IDENTITY.matcher(name);
    return identity.matches() && fields.isKnown(name)
        ? fields.title(identity.group(1))
        : fields.title(name);
  }

  private Text setting(String name) {
    Setting setting = form.settings().get(name.substring("settings.".length()));
    if (setting == null) {
      return Text.same(name);
    }
    String value = setting.value().text();
    Optional<Text> word =
        switch (setting.type()) {
          case "unit" -> units.apply(value);
          case "yes-no" -> Optional.ofNullable(WORDS.get(value));
          default -> Optional.empty();
        };
    return word.orElseGet(() -> Text.same(value));
  }
}
