package org.docket.approval.swimlane;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
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
          "\"((?:[^\"\\\\]|\\\\.)*)\"|[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*(\\s*\\()?|>=|<=|!=");

  private static final Map<String, Text> WORDS =
      Map.of(
          "and", Text.of("and", "且"),
          "or", Text.of("or", "或"),
          "not", Text.of("not", "非"),
          "in", Text.of("in", "属于"),
          "true", Text.of("yes", "是"),
          "false", Text.of("no", "否"),
          "null", Text.of("empty", "空"),
          ">=", Text.same("≥"),
          "<=", Text.same("≤"),
          "!=", Text.same("≠"));

  private final FormDefinition form;
  private final Map<String, Text> options = new LinkedHashMap<>();

  public ConditionWords(FormDefinition form) {
    this.form = form;
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
    return Text.of(replaced(condition, false), replaced(condition, true));
  }

  private String replaced(String condition, boolean chinese) {
    String words =
        TOKEN
            .matcher(condition)
            .replaceAll(
                match -> java.util.regex.Matcher.quoteReplacement(in(token(match), chinese)));
    return words.replaceAll("\\s+", " ").strip();
  }

  private static String in(Text text, boolean chinese) {
    return chinese ? text.zh() : text.en();
  }

  private Text token(MatchResult match) {
    String token = match.group();
    if (token.startsWith("\"")) {
      String value = match.group(1);
      return Optional.ofNullable(options.get(value)).orElseGet(() -> Text.same(value));
    }
    String name = match.group(2) == null ? token : token.substring(0, token.indexOf('(')).strip();
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
    return dot < 0 || form.at(name).isPresent()
        ? form.columnTitle(name)
        : of(form.columnTitle(name.substring(0, dot)), name.substring(dot + 1));
  }

  private static Text of(Text field, String member) {
    return Text.of(field.en() + "." + member, field.zh() + "." + member);
  }
}
