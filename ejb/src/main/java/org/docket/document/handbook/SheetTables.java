package org.docket.document.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.docket.document.TemplateDefinition;
import org.docket.document.pdf.HtmlText;
import org.docket.expression.Compiled;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;

/** Fields, numbers and papers of processes as tables of a sheet. */
final class SheetTables {

  private final Locale language;
  private final FieldDictionary dictionary;

  SheetTables(Locale language, FieldDictionary dictionary) {
    this.language = language;
    this.dictionary = dictionary;
  }

  private String words(String en, String zh) {
    return in(Text.of(en, zh));
  }

  private String in(Text text) {
    return text.in(language);
  }

  void fields(HtmlText body, FormDefinition form) {
    body.open("table", "lines fields-list");
    body.open("thead").open("tr");
    heading(body, 40, words("Field", "字段"));
    heading(body, 42, words("Name", "名称"));
    heading(body, 29, words("Kind", "类型"));
    heading(body, 44, words("Values", "取值"));
    heading(body, 58, words("Filled", "填写"));
    heading(body, 33, words("Explanation", "说明"));
    body.close("tr").close("thead");
    body.open("tbody");
    for (FieldEntry field : dictionary.of(form)) {
      body.row(
          List.of(
              field.path(),
              in(field.title()),
              in(field.kind()),
              in(field.values()),
              in(field.filled()),
              in(field.help())));
    }
    body.close("tbody").close("table");
  }

  /**
   * @param width in mm
   */
  private static void heading(HtmlText body, int width, String title) {
    body.markup("<th style=\"width: %dmm\">".formatted(width)).text(title).close("th");
  }

  void numbers(HtmlText body, List<NumberRule> all) {
    body.open("table", "lines keep");
    body.head(
        List.of(
            words("Series", "编号"),
            words("Pattern", "格式"),
            words("Begins again", "重新计数"),
            words("Counted per", "计数范围"),
            words("Gaps", "断号")));
    body.open("tbody");
    for (NumberRule rule : all) {
      body.row(
          List.of(
              in(rule.title()),
              in(rule.pattern()),
              restart(rule.restarts()),
              in(rule.per()),
              rule.mayHaveGaps() ? words("may occur", "允许") : words("never", "不允许")));
    }
    body.close("tbody").close("table");
  }

  private String restart(String written) {
    return switch (written) {
      case "yearly" -> words("each year", "每年");
      case "fiscal-yearly" -> words("each fiscal year", "每财年");
      case "quarterly" -> words("each quarter", "每季度");
      case "monthly" -> words("each month", "每月");
      case "daily" -> words("each day", "每天");
      default -> words("never", "不重新计数");
    };
  }

  /**
   * @param forms those that people know, by key
   */
  void papers(HtmlText body, List<TemplateDefinition> all, Map<String, FormDefinition> forms) {
    body.open("table", "lines keep");
    body.head(
        List.of(
            words("Document", "单据"),
            words("Prints", "对应表单"),
            words("Form no.", "表单文件编号"),
            words("Numbered by", "编号方式"),
            words("Paper", "纸张"),
            words("Copies", "联次")));
    body.open("tbody");
    for (TemplateDefinition template : all) {
      body.row(
          List.of(
              in(template.title()),
              printed(template, Optional.ofNullable(forms.get(template.form()))),
              template.control() == null ? "–" : template.control().number(),
              template.series() == null
                  ? words("the record", "随单据编号")
                  : words("a series of its own", "单独编号"),
              template.page().paper()
                  + (template.page().isTurned() ? words(" landscape", " 横向") : ""),
              copies(template)));
    }
    body.close("tbody").close("table");
  }

  private String copies(TemplateDefinition template) {
    String copies =
        template.copies().stream()
            .map(this::in)
            .filter(copy -> !copy.isEmpty())
            .collect(Collectors.joining(" / "));
    return copies.isEmpty() ? "–" : copies;
  }

  /** The form, and which of its records. */
  private String printed(TemplateDefinition template, Optional<FormDefinition> known) {
    Compiled when = template.when();
    return known
        .map(
            form ->
                in(form.title())
                    + (when == null
                        ? ""
                        : words(", where ", "，仅限：") + in(dictionary.words(form).of(when.source()))))
        .orElse(template.form());
  }
}
