package org.docket.document.handbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docket.approval.swimlane.ConditionWords;
import org.docket.expression.Compiled;
import org.docket.form.Condition;
import org.docket.form.FieldBehaviour;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.ListItem;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Unit;
import org.docket.problem.Text;

/**
 * Every field of a form: what it is called, its kind, what it may hold, where its value comes from,
 * and what it is for.
 */
final class FieldDictionary {

  private static final int LISTED = 12;

  /** By a part of their MIME type. */
  private static final Map<String, Text> TYPES =
      Map.of(
          "pdf", Text.same("PDF"),
          "word", Text.same("Word"),
          "sheet", Text.same("Excel"),
          "excel", Text.same("Excel"),
          "csv", Text.same("CSV"),
          "zip", Text.same("ZIP"),
          "text/plain", Text.of("text", "文本"));

  private static final Text NONE = Text.same("");

  private final Function<String, Optional<FormDefinition>> forms;
  private final OrganizationChart chart;

  /**
   * @param forms by key
   * @param chart what units, positions and groups are called
   */
  FieldDictionary(Function<String, Optional<FormDefinition>> forms, OrganizationChart chart) {
    this.forms = forms;
    this.chart = chart;
  }

  /** In reading order; the columns of a table behind it. */
  List<FieldEntry> of(FormDefinition form) {
    ConditionWords words = words(form);
    return form.fieldsAndColumns().stream().map(field -> entry(field, words)).toList();
  }

  /** For conditions over the fields of the form. */
  ConditionWords words(FormDefinition form) {
    return new ConditionWords(form, code -> chart.unit(code).map(Unit::name), forms);
  }

  private FieldEntry entry(FieldDefinition field, ConditionWords words) {
    return new FieldEntry(
        field.path(),
        field.title(),
        field.kind().title(),
        values(field.details(), words),
        filled(field, words),
        Optional.ofNullable(field.help()).orElse(NONE));
  }

  private Text values(FieldDetails details, ConditionWords words) {
    if (details instanceof FieldDetails.Choices choices) {
      return some(choices.items().all().stream().map(ListItem::title).toList());
    }
    if (details instanceof FieldDetails.Tree tree) {
      return joined(tree.levels().values(), " / ", " / ");
    }
    if (details instanceof FieldDetails.Reference reference) {
      return listed(reference.forms().stream().map(this::form).toList());
    }
    if (details instanceof FieldDetails.Files files) {
      return listed(files.accept().stream().map(FieldDictionary::type).distinct().toList());
    }
    return details instanceof FieldDetails.Related related
        ? form(related.form())
        : new RangeWords(chart, words).of(details.candidates());
  }

  /** What people call the files of a MIME type. */
  private static Text type(String mime) {
    if (mime.startsWith("image/")) {
      return Text.of("pictures", "图片");
    }
    return mime.startsWith("video/")
        ? Text.of("films", "视频")
        : TYPES.entrySet().stream()
            .filter(type -> mime.contains(type.getKey()))
            .findFirst()
            .map(Map.Entry::getValue)
            .orElseGet(() -> Text.same(mime));
  }

  private Text form(String key) {
    return forms.apply(key).map(FormDefinition::title).orElse(Text.same(key));
  }

  private static Text some(List<Text> all) {
    Text some = listed(all.stream().limit(LISTED).toList());
    int more = all.size() - LISTED;
    return more > 0
        ? Text.of(
            some.en() + " and %d more".formatted(more), some.zh() + "等 %d 项".formatted(all.size()))
        : some;
  }

  private static Text filled(FieldDefinition field, ConditionWords words) {
    FieldBehaviour behaviour = field.behaviour();
    List<Text> said = new ArrayList<>();
    Compiled value = behaviour.value();
    Compiled initial = behaviour.initial();
    if (value != null) {
      said.add(
          behaviour.editable()
              ? told("initially ", "初始取 ", value, words)
              : told("= ", "= ", value, words));
    } else if (initial != null) {
      said.add(told("initially ", "初始取 ", initial, words));
    }
    if (behaviour.required() instanceof Condition.When when) {
      said.add(told("required when ", "必填条件：", when.expression(), words));
    } else if (behaviour.required().isAlways()) {
      said.add(Text.of("required", "必填"));
    }
    if (behaviour.when() instanceof Condition.When when) {
      said.add(told("only when ", "显示条件：", when.expression(), words));
    }
    if (field.unique()) {
      said.add(Text.of("once only", "不可重复"));
    }
    return joined(said, "; ", "；");
  }

  private static Text told(String en, String zh, Compiled expression, ConditionWords words) {
    Text told = words.of(expression.source());
    return Text.of(en + told.en(), zh + told.zh());
  }

  private static Text listed(Collection<Text> all) {
    return joined(all, ", ", "、");
  }

  private static Text joined(Collection<Text> all, String en, String zh) {
    return Text.of(
        all.stream().map(Text::en).collect(Collectors.joining(en)),
        all.stream().map(Text::zh).collect(Collectors.joining(zh)));
  }
}
