package org.docket.approval.swimlane;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.definition.Setting;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;
import org.docket.record.RecordState;

/**
 * Conditions in the words of a form: {@code total > settings.limit and kind = "paid"} becomes <i>合计
 * &gt; 5000 且 类别 = 收费</i>. For readers only.
 */
public final class ConditionWords {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"((?:[^\"\\\\]|\\\\.)*)\"|[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*(\\s*\\()?|>=|<=|!=|\\*|/");

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
          Map.entry("in", Text.of("in", "属于")),
          Map.entry("true", Text.of("yes", "是")),
          Map.entry("false", Text.of("no", "否")),
          Map.entry("null", Text.of("empty", "空")),
          Map.entry("*", Text.same("×")),
          Map.entry("/", Text.same("÷")),
          Map.entry(">=", Text.same("≥")),
          Map.entry("<=", Text.same("≤")),
          Map.entry("!=", Text.same("≠")));

  /** What leads to a unit, whatever it starts from. */
  private static final Set<String> UNITS = Set.of("unit", "legalEntity");

  /** What tells a unit, a person or a record from others: the name of it says as much. */
  private static final Pattern IDENTITY = Pattern.compile("(.+)\\.(?:code|id)");

  private final FormDefinition form;
  private final Function<String, Optional<Text>> units;
  private final Map<String, Text> options = new LinkedHashMap<>();

  /**
   * @param units their names, by code
   */
  public ConditionWords(FormDefinition form, Function<String, Optional<Text>> units) {
    this.form = form;
    this.units = units;
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
      Text word = value != null ? value(value, compared) : word(name, tokens.group());
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
      return Text.same(name);
    }
    if (name.startsWith("settings.")) {
      Setting setting = form.settings().get(name.substring("settings.".length()));
      return setting == null ? Text.same(name) : Text.same(setting.value().text());
    }
    int dot = name.indexOf('.');
    if (dot < 0 || form.at(name).isPresent()) {
      return form.columnTitle(name);
    }
    String start = name.substring(0, dot);
    Text root = form.columnTitle(start);
    Matcher identity = IDENTITY.matcher(name);
    boolean isKnown = !root.equals(Text.same(start));
    return isKnown && identity.matches()
        ? name(identity.group(1), true)
        : of(root, name.substring(dot + 1));
  }

  private static Text of(Text field, String member) {
    return Text.of(field.en() + "." + member, field.zh() + "." + member);
  }
}
