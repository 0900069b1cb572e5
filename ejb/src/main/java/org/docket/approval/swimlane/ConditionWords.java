package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docket.definition.Setting;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.MemberWords;
import org.docket.problem.Text;
import org.docket.record.RecordState;

/**
 * Conditions and other expressions in the words of a form: {@code total > settings.limit and kind =
 * "paid"} becomes <i>合计 &gt; 5000 且 类别 = 收费</i>. For readers only.
 */
public final class ConditionWords {

  private static final Pattern TOKEN =
      Pattern.compile(
          "@?\"((?:[^\"\\\\]|\\\\.)*)\"|[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*(\\s*\\()?|>=|<=|!=|\\*|/");

  /** What stands for a value that is missing tells a reader nothing. */
  private static final Pattern INSTEAD =
      Pattern.compile("\\bcoalesce\\(\\s*([A-Za-z_][\\w.]*)\\s*,[^()]*\\)");

  private static final Pattern NOT_EQUAL =
      Pattern.compile("\\bnot\\s*\\(([^()=<>!]+)=([^()=<>!]+)\\)");

  private static final Map<String, Text> WORDS =
      Map.ofEntries(
          Map.entry("and", Text.of("and", "且")),
          Map.entry("or", Text.of("or", "或")),
          Map.entry("not", Text.of("not", "非")),
          Map.entry("if", Text.of("if", "若")),
          Map.entry("then", Text.of("then", "则")),
          Map.entry("else", Text.of("else", "否则")),
          Map.entry("for", Text.of("for each", "对每个")),
          Map.entry("return", Text.of("take", "取")),
          Map.entry("in", Text.of("in", "属于")),
          Map.entry("true", Text.of("yes", "是")),
          Map.entry("false", Text.of("no", "否")),
          Map.entry("null", Text.of("empty", "空")),
          Map.entry("*", Text.same("×")),
          Map.entry("/", Text.same("÷")),
          Map.entry(">=", Text.same("≥")),
          Map.entry("<=", Text.same("≤")),
          Map.entry("!=", Text.same("≠")));

  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})([YMWDHS])");

  /** Several of them. */
  private static final Map<String, Text> LENGTHS =
      Map.of(
          "Y", Text.of("years", "年"),
          "M", Text.of("months", "个月"),
          "W", Text.of("weeks", "周"),
          "D", Text.of("days", "天"),
          "h", Text.of("hours", "小时"),
          "m", Text.of("minutes", "分钟"),
          "s", Text.of("seconds", "秒"));

  private static final Map<String, Text> FUNCTIONS =
      Map.ofEntries(
          Map.entry("sum", Text.of("sum", "合计")),
          Map.entry("count", Text.of("number", "数量")),
          Map.entry("min", Text.of("smallest", "最小值")),
          Map.entry("max", Text.of("largest", "最大值")),
          Map.entry("mean", Text.of("mean", "平均值")),
          Map.entry("round", Text.of("rounded", "四舍五入")),
          Map.entry("date", Text.of("date", "日期")),
          Map.entry("capital", Text.of("amount in words", "大写金额")),
          Map.entry("coalesce", Text.of("first known", "首个非空")));

  /** What leads to a unit, whatever it starts from. */
  private static final Set<String> UNITS = Set.of("unit", "legalEntity");

  /** What tells a unit, a person or a record from others: the name of it says as much. */
  private static final Pattern IDENTITY = Pattern.compile("(.+)\\.(?:code|id)");

  private final FormDefinition form;
  private final Function<String, Optional<Text>> units;
  private final Function<String, Optional<FormDefinition>> forms;
  private final Map<String, Text> options = new LinkedHashMap<>();

  /**
   * @param units their names, by code
   */
  public ConditionWords(FormDefinition form, Function<String, Optional<Text>> units) {
    this(form, units, key -> Optional.empty());
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
    this.forms = forms;
    for (FieldDefinition field : form.fieldsAndColumns()) {
      if (field.details() instanceof FieldDetails.Choices choice) {
        choice.options().forEach(options::putIfAbsent);
      }
    }
    for (RecordState state : RecordState.values()) {
      options.putIfAbsent(state.key(), state.title());
    }
  }

  public Text of(String condition) {
    String plain = INSTEAD.matcher(condition).replaceAll("$1");
    String shown = NOT_EQUAL.matcher(plain).replaceAll("$1!=$2");
    return Text.of(replaced(shown, false), replaced(shown, true));
  }

  private String replaced(String condition, boolean chinese) {
    StringBuilder words = new StringBuilder();
    Matcher tokens = TOKEN.matcher(condition);
    String compared = "";
    while (tokens.find()) {
      String value = tokens.group(1);
      String name = tokens.group().split("\\s*\\(")[0];
      Text word =
          value != null ? literal(tokens.group(), value, compared) : word(name, tokens.group());
      tokens.appendReplacement(words, Matcher.quoteReplacement(chinese ? word.zh() : word.en()));
      if (value == null && !WORDS.containsKey(name)) {
        compared = name;
      }
    }
    return tokens.appendTail(words).toString().replaceAll("\\s+", " ").strip();
  }

  private Text literal(String token, String value, String compared) {
    return token.startsWith("@") ? length(value) : value(value, compared);
  }

  /** Of ISO 8601: {@code P1Y6M} is <i>1 year 6 months</i>. Dates and times stay as they are. */
  private static Text length(String written) {
    int time = written.indexOf('T');
    List<Text> words = new ArrayList<>();
    for (String part : written.split("T", 2)) {
      Matcher amounts = AMOUNT.matcher(part);
      while (written.startsWith("P") && amounts.find()) {
        String unit = amounts.group(2);
        boolean ofTime = time >= 0 && part.equals(written.substring(time + 1));
        words.add(amount(amounts.group(1), ofTime ? unit.toLowerCase(Locale.ROOT) : unit));
      }
    }
    return words.stream()
        .reduce((one, next) -> Text.of(one.en() + " " + next.en(), one.zh() + " " + next.zh()))
        .orElse(Text.same(written));
  }

  private static Text amount(String count, String unit) {
    Text word = LENGTHS.getOrDefault(unit, Text.same(unit));
    boolean single = Integer.parseInt(count) == 1;
    String en = single ? word.en().substring(0, word.en().length() - 1) : word.en();
    return Text.of(count + " " + en, count + " " + word.zh());
  }

  /**
   * @param compared the name that stands before the value
   */
  private Text value(String value, String compared) {
    Optional<Text> unit = isCodeOfUnit(compared) ? units.apply(value) : Optional.empty();
    return unit.or(() -> Optional.ofNullable(options.get(value))).orElseGet(() -> Text.same(value));
  }

  private boolean isCodeOfUnit(String name) {
    if (!name.endsWith(".code")) {
      return false;
    }
    String owner = name.substring(0, name.length() - ".code".length());
    return UNITS.contains(owner.substring(owner.lastIndexOf('.') + 1))
        || form.at(owner).filter(field -> field.kind().id().equals("unit")).isPresent();
  }

  private Text word(String name, String token) {
    String rest = token.substring(name.length());
    Text word = WORDS.containsKey(name) ? WORDS.get(name) : name(name, rest.isEmpty());
    return word == null ? Text.same(token) : Text.of(word.en() + rest, word.zh() + rest);
  }

  private Text name(String name, boolean isNoCall) {
    if (!isNoCall) {
      return FUNCTIONS.getOrDefault(name, Text.same(name));
    }
    if (name.startsWith("settings.")) {
      Setting setting = form.settings().get(name.substring("settings.".length()));
      return setting == null ? Text.same(name) : Text.same(setting.value().text());
    }
    int dot = name.indexOf('.');
    if (form.at(name).isPresent()) {
      return form.columnTitle(name);
    }
    if (dot < 0) {
      Text known = form.columnTitle(name);
      return known.equals(Text.same(name)) ? column(name).orElse(known) : known;
    }
    String start = name.substring(0, dot);
    Text root = form.columnTitle(start);
    Matcher identity = IDENTITY.matcher(name);
    boolean isKnown = !root.equals(Text.same(start));
    if (isKnown && identity.matches()) {
      return name(identity.group(1), true);
    }
    return isKnown ? of(root, member(start, name.substring(dot + 1))) : Text.same(name);
  }

  /** One that is named where the lines of its table are looked through. */
  private Optional<Text> column(String name) {
    return form.fieldsAndColumns().stream()
        .filter(field -> field.path().endsWith("." + name))
        .map(FieldDefinition::title)
        .findFirst();
  }

  /** What the records that a field refers to call it; of other values, what it is. */
  private Text member(String field, String member) {
    return form.at(field)
        .map(FieldDefinition::details)
        .filter(FieldDetails.Reference.class::isInstance)
        .flatMap(details -> called(((FieldDetails.Reference) details).forms(), member))
        .orElseGet(
            () ->
                Stream.of(member.split("\\."))
                    .map(each -> MemberWords.of(each).orElseGet(() -> Text.same(each)))
                    .reduce(ConditionWords::of)
                    .orElseThrow());
  }

  private Optional<Text> called(Collection<String> referred, String member) {
    return referred.stream()
        .flatMap(key -> forms.apply(key).stream())
        .filter(other -> other.at(member).isPresent())
        .map(other -> other.columnTitle(member))
        .findFirst();
  }

  private static Text of(Text field, Text member) {
    return Text.of(field.en() + " · " + member.en(), field.zh() + " · " + member.zh());
  }
}
