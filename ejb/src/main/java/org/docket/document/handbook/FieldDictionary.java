package org.docket.document.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.docket.document.pdf.HtmlText;
import org.docket.expression.Compiled;
import org.docket.form.Condition;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.ListItem;
import org.docket.problem.Text;

/**
 * Every field of the forms: what it is called, its kind, what it may hold, where its value comes
 * from, and what it is for.
 */
final class FieldDictionary {

  private static final int LISTED = 12;

  private final Locale language;
  private final Map<String, String> forms;

  /**
   * @param forms titles of the forms by key
   */
  FieldDictionary(Locale language, Map<String, String> forms) {
    this.language = language;
    this.forms = forms;
  }

  private String words(String en, String zh) {
    return Text.of(en, zh).in(language);
  }

  void of(FormDefinition form, HtmlText body) {
    body.leaf("h2", "", form.title().in(language));
    body.open("table", "lines fields-list");
    body.open("thead").open("tr");
    heading(body, 44, words("Field", "字段"));
    heading(body, 40, words("Name", "名称"));
    heading(body, 22, words("Kind", "类型"));
    heading(body, 56, words("Values", "取值"));
    heading(body, 60, words("Filled", "填写"));
    heading(body, 46, words("Explanation", "说明"));
    body.close("tr").close("thead");
    body.open("tbody");
    for (FieldDefinition field : form.fieldsAndColumns()) {
      Text help = field.help();
      body.row(
          List.of(
              field.path(),
              field.title().in(language),
              field.kind().id(),
              values(field),
              filled(field),
              help == null ? "" : help.in(language)));
    }
    body.close("tbody").close("table");
  }

  /**
   * @param width in mm
   */
  private static void heading(HtmlText body, int width, String title) {
    body.markup("<th style=\"width: %dmm\">".formatted(width)).text(title).close("th");
  }

  private String values(FieldDefinition field) {
    FieldDetails details = field.details();
    if (details instanceof FieldDetails.Choices choices) {
      return listed(choices.items().all().stream().toList());
    }
    if (details instanceof FieldDetails.Tree tree) {
      return tree.levels().values().stream()
          .map(level -> level.in(language))
          .collect(Collectors.joining(" / "));
    }
    if (details instanceof FieldDetails.Reference reference) {
      return reference.forms().stream()
          .map(this::form)
          .collect(Collectors.joining(words(", ", "、")));
    }
    if (details instanceof FieldDetails.Files files) {
      return String.join(", ", files.accept());
    }
    return details instanceof FieldDetails.Related related ? form(related.form()) : "";
  }

  private String form(String key) {
    return forms.getOrDefault(key, key);
  }

  private String listed(List<ListItem> items) {
    String some =
        items.stream()
            .limit(LISTED)
            .map(item -> item.title().in(language))
            .collect(Collectors.joining(words(", ", "、")));
    int more = items.size() - LISTED;
    return more > 0
        ? some + words(" and %d more".formatted(more), " 等 %d 项".formatted(items.size()))
        : some;
  }

  private String filled(FieldDefinition field) {
    List<String> said = new ArrayList<>();
    Compiled value = field.behaviour().value();
    if (value != null) {
      said.add("= " + value.source());
    }
    if (field.behaviour().required() instanceof Condition.When when) {
      said.add(words("required when ", "必填条件：") + when.expression().source());
    } else if (field.behaviour().required().isAlways()) {
      said.add(words("required", "必填"));
    }
    if (field.unique()) {
      said.add(words("once only", "不可重复"));
    }
    return String.join("; ", said);
  }
}
