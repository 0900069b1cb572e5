package org.docket.document.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.docket.approval.ProcessSheet;
import org.docket.approval.chain.ProcessDefinition.Controlled;
import org.docket.document.handbook.Handbook.Contents;
import org.docket.document.pdf.HtmlText;
import org.docket.document.pdf.Sheet;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;

/**
 * What stands before and behind the sheets in a binder: title, catalogue and maps; numbers, papers.
 */
final class BinderPages {

  private final Locale language;
  private final String company;
  private final Contents contents;
  private final SheetTables tables;

  BinderPages(Locale language, String company, Contents contents, SheetTables tables) {
    this.language = language;
    this.company = company;
    this.contents = contents;
    this.tables = tables;
  }

  private String words(String en, String zh) {
    return in(Text.of(en, zh));
  }

  private String in(Text text) {
    return text.in(language);
  }

  Sheet front() {
    HtmlText body = new HtmlText();
    body.open("div", "cover");
    body.leaf("p", "house", company);
    body.leaf("h1", "", words("Process handbook", "流程手册"));
    body.leaf("p", "muted", words("Stamp of the release", "发布标识") + words(": ", "："));
    body.leaf("p", "stamp", contents.release());
    body.leaf(
        "p",
        "small muted",
        words(
            "Written from the live configuration. A printed copy is valid as long as the stamp is"
                + " that of the live release.",
            "本手册由当前生效的配置生成；打印件仅在发布标识与当前发布一致时有效。"));
    body.close("div");
    catalogue(body);
    departments(body);
    return sheet(words("Catalogue", "流程目录"), body);
  }

  Sheet back() {
    HtmlText body = new HtmlText();
    body.leaf("h2", "", words("Number rules", "编号规则"));
    tables.numbers(body, contents.series());
    body.leaf("h2", "", words("Printed documents", "打印单据"));
    tables.papers(
        body,
        contents.templates(),
        contents.sheets().stream()
            .map(ProcessSheet::form)
            .collect(Collectors.toMap(FormDefinition::key, form -> form, (a, b) -> a)));
    return sheet(words("Numbers and documents", "编号与单据"), body);
  }

  private Sheet sheet(String title, HtmlText body) {
    HtmlText head = new HtmlText();
    head.open("table", "pagehead-table sheet-head").open("tr");
    head.markup("<td class=\"house\">").leaf("b", "", company).close("td");
    head.leaf("td", "title", words("Process handbook", "流程手册") + " · " + title);
    head.leaf("td", "small", contents.release().substring(0, 16)).close("tr").close("table");
    return new Sheet(SheetPages.PAPER, language, title, head.toString(), body.toString(), null);
  }

  /** By family, as process lists are (PROCESSES 5.2). */
  private void catalogue(HtmlText body) {
    body.leaf("h2", "page-break", words("List of processes", "流程清单"));
    body.open("table", "lines");
    body.head(
        List.of(
            words("Family", "流程分类"),
            words("No.", "编号"),
            words("Name", "流程名称"),
            words("Document no.", "文件编号"),
            words("Version", "版本"),
            words("Effective", "生效日期"),
            words("Owner", "归口部门")));
    body.open("tbody");
    String before = "";
    for (ProcessSheet sheet : contents.sheets()) {
      Optional<Controlled> controlled = sheet.controlled();
      String family = in(sheet.family());
      body.row(
          List.of(
              family.equals(before) ? "" : family,
              sheet.process().key(),
              in(sheet.process().title()),
              controlled.map(Controlled::number).orElse("–"),
              controlled.map(Controlled::version).orElse("–"),
              controlled.map(Controlled::effective).orElse("–"),
              sheet.owner().map(this::in).orElse("–")));
      before = family;
    }
    body.close("tbody").close("table");
  }

  /** What each unit owns and takes part in. */
  private void departments(HtmlText body) {
    Map<String, List<String>> owns = new TreeMap<>();
    Map<String, List<String>> takesPart = new TreeMap<>();
    for (ProcessSheet sheet : contents.sheets()) {
      String process = sheet.process().key();
      sheet.owner().map(this::in).ifPresent(unit -> add(owns, unit, process));
      sheet.matrix().columns().forEach(lane -> add(takesPart, in(lane.title()), process));
    }
    Map<String, List<String>> all = new LinkedHashMap<>(owns);
    takesPart.keySet().forEach(unit -> all.putIfAbsent(unit, List.of()));
    body.leaf("h2", "page-break", words("Map of departments", "部门与流程对照"));
    body.open("table", "lines");
    body.head(
        List.of(
            words("Unit or position", "部门或岗位"),
            words("Owns", "归口流程"),
            words("Takes part in", "参与流程")));
    body.open("tbody");
    all.keySet()
        .forEach(
            unit ->
                body.row(
                    List.of(
                        unit,
                        String.join(", ", owns.getOrDefault(unit, List.of())),
                        String.join(", ", takesPart.getOrDefault(unit, List.of())))));
    body.close("tbody").close("table");
  }

  private static void add(Map<String, List<String>> all, String unit, String process) {
    List<String> known = all.computeIfAbsent(unit, none -> new ArrayList<>());
    if (!known.contains(process)) {
      known.add(process);
    }
  }
}
