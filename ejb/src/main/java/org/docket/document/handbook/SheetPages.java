package org.docket.document.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docket.approval.ProcessSheet;
import org.docket.approval.ProcessSheet.Column;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.ProcessDefinition.Controlled;
import org.docket.approval.chain.ProcessDefinition.Revision;
import org.docket.approval.swimlane.SwimlaneSvg;
import org.docket.approval.swimlane.SwimlaneSvg.Picture;
import org.docket.document.TemplateSample;
import org.docket.document.pdf.HtmlText;
import org.docket.document.pdf.PageSetup;
import org.docket.document.pdf.PageSetup.Header;
import org.docket.document.pdf.PageSetup.Size;
import org.docket.document.pdf.Sheet;
import org.docket.problem.Text;

/**
 * Writes the sheet of a process as pages of paper: overview, flow chart and responsibility matrix
 * below the head of a controlled document.
 */
final class SheetPages {

  static final PageSetup PAPER = PageSetup.of(Size.A4, true, Header.CONTROLLED_DOCUMENT);

  /** Height of a chart to its width, so that heading and chart fill a page. */
  private static final double RATIO = 146.0 / 268;

  /** Of a chart, in millimetres: that of the page less its margins. */
  private static final double WIDTH = 268;

  private final Locale language;
  private final String company;
  private final String release;
  private final Function<ProcessSheet, List<NumberRule>> series;
  private final SheetTables tables;
  private final SamplePages samples;
  private final Function<ProcessSheet, List<TemplateSample>> templates;
  private final Function<ProcessSheet, SheetState> state;

  /**
   * @param company whose handbook it is
   * @param release the stamp of the live release
   * @param series by which a process numbers
   * @param templates that a process prints
   * @param state how far a sheet is approved
   */
  SheetPages(
      Locale language,
      String company,
      String release,
      Function<ProcessSheet, List<NumberRule>> series,
      SheetTables tables,
      SamplePages samples,
      Function<ProcessSheet, List<TemplateSample>> templates,
      Function<ProcessSheet, SheetState> state) {
    this.state = state;
    this.series = series;
    this.tables = tables;
    this.samples = samples;
    this.templates = templates;
    this.language = language;
    this.company = company;
    this.release = release;
  }

  /** What has to be approved: not when, by whom and from which release it is written. */
  String contents(ProcessSheet sheet) {
    HtmlText body = new HtmlText();
    facts(body, sheet);
    chart(body, sheet);
    matrix(body, sheet);
    return body.toString();
  }

  Sheet of(ProcessSheet sheet) {
    ProcessDefinition process = sheet.process();
    HtmlText body = new HtmlText();
    overview(body, sheet);
    chart(body, sheet);
    matrix(body, sheet);
    paper(body, sheet);
    fields(body, sheet);
    String title = process.key() + " " + in(process.title());
    return new Sheet(PAPER, language, title, head(sheet), body.toString(), null);
  }

  String in(Text text) {
    return text.in(language);
  }

  private String words(String en, String zh) {
    return in(Text.of(en, zh));
  }

  /** How the process numbers and what it prints. */
  private void paper(HtmlText body, ProcessSheet sheet) {
    List<NumberRule> numbers = series.apply(sheet);
    List<TemplateSample> papers = templates.apply(sheet);
    if (numbers.isEmpty() && papers.isEmpty()) {
      return;
    }
    body.open("div", "keep");
    body.leaf("h2", "", sheet.process().key() + ".4  " + words("Numbers and documents", "编号与单据"));
    if (!numbers.isEmpty()) {
      tables.numbers(body, numbers);
    }
    if (!papers.isEmpty()) {
      body.markup("<br/>");
      tables.papers(
          body,
          papers.stream().map(TemplateSample::template).toList(),
          Map.of(sheet.form().key(), sheet.form()));
    }
    body.close("div");
    if (!papers.isEmpty()) {
      String title = sheet.process().key() + ".5  " + words("Samples", "单据样张");
      samples.of(body, title, papers);
    }
  }

  private void fields(HtmlText body, ProcessSheet sheet) {
    String title =
        sheet.process().key() + ".6  " + words("Fields of the form", "表单字段") + words(": ", "：");
    body.leaf("h2", "page-break", title + in(sheet.form().title()));
    tables.fields(body, sheet.form());
  }

  private String in(Optional<Text> text) {
    return text.map(this::in).orElse("");
  }

  /** The fields of the head of a process sheet (PROCESSES 5.1). */
  private String head(ProcessSheet sheet) {
    Optional<Controlled> controlled = sheet.controlled();
    String pages =
        words("Page ", "本流程共 ")
            + "<span class=\"counter-%s\"></span>".formatted(words("page", "pages"))
            + words(" of ", " 页之第 ")
            + "<span class=\"counter-%s\"></span>".formatted(words("pages", "page"))
            + words("", " 页");
    HtmlText head = new HtmlText();
    head.open("table", "pagehead-table sheet-head").open("tr");
    head.markup("<td rowspan=\"2\" class=\"house\">")
        .leaf("b", "", company)
        .markup("<br/>")
        .text(in(sheet.owner()))
        .close("td");
    head.markup("<td rowspan=\"2\" class=\"title\" colspan=\"2\">")
        .leaf("span", "small", in(sheet.family()))
        .markup("<br/>")
        .text(sheet.process().key() + " " + in(sheet.process().title()));
    if (state.apply(sheet) == SheetState.CHANGED) {
      head.markup("<br/>").leaf("span", "small unapproved", words("Not approved", "未批准"));
    }
    head.close("td");
    fact(head, words("Document no.", "流程文件编号"), controlled.map(Controlled::number).orElse("–"));
    fact(head, words("Effective", "生效日期"), controlled.map(Controlled::effective).orElse("–"));
    head.close("tr").open("tr");
    fact(head, words("Version", "版本"), controlled.map(Controlled::version).orElse("–"));
    head.open("td").markup(pages).close("td").close("tr").open("tr");
    fact(head, words("Author", "流程制定人"), in(controlled.flatMap(Controlled::author)));
    fact(head, words("Reviewed", "审核"), in(controlled.flatMap(Controlled::reviewer)));
    fact(head, words("Signed", "签署"), in(controlled.flatMap(Controlled::approver)));
    fact(head, words("Overall owner", "总负责人"), in(sheet.owner()));
    fact(head, words("Coordination and control", "流程协调控制部门"), in(sheet.coordinator()));
    return head.close("tr").close("table").toString();
  }

  private void fact(HtmlText head, String label, String value) {
    head.open("td")
        .leaf("span", "muted", label + words(": ", "："))
        .text(value.isEmpty() ? "–" : value)
        .close("td");
  }

  private void overview(HtmlText body, ProcessSheet sheet) {
    body.leaf("h2", "", sheet.process().key() + ".1  " + words("Overview", "概要"));
    body.open("table", "overview");
    facts(body, sheet);
    String standing = in(state.apply(sheet).words(sheet.standing()));
    if (!standing.isEmpty()) {
      body.fact(words("State of the sheet", "文件状态"), standing);
    }
    body.fact(words("Stamp of the release", "发布标识"), release);
    body.close("table");
    sheet.controlled().map(Controlled::revisions).ifPresent(all -> revisions(body, all));
  }

  private void facts(HtmlText body, ProcessSheet sheet) {
    ProcessDefinition process = sheet.process();
    body.fact(words("Process no.", "流程编号"), process.key());
    body.fact(words("Name", "流程名称"), in(process.title()));
    fact(body, Text.of("Definition", "定义"), process.overview().definition());
    body.fact(words("Purpose", "目的"), in(process.purpose()));
    fact(body, Text.of("Implementation points", "实施要点"), process.overview().points());
    body.fact(words("Scope", "适用范围"), in(process.scope()));
    body.fact(words("Form", "发起表单"), in(sheet.form().title()));
    body.fact(words("Participants", "参与流程的职位"), list(sheet.participants()));
    body.fact(words("Responsible unit", "流程负责部门"), in(sheet.owner()));
    body.fact(words("Coordinating unit", "协调控制部门"), in(sheet.coordinator()));
    fact(body, Text.of("Cycle", "实施周期"), process.overview().cycle());
    body.fact(words("Related processes", "相关流程"), list(sheet.related()));
    body.fact(words("Related documents", "相关文档"), list(sheet.documents()));
  }

  private void fact(HtmlText body, Text label, Optional<Text> value) {
    value.ifPresent(said -> body.fact(in(label), in(said)));
  }

  private void revisions(HtmlText body, List<Revision> revisions) {
    if (revisions.isEmpty()) {
      return;
    }
    body.leaf("h2", "", words("Revisions", "修订记录"));
    body.open("table", "lines keep");
    body.head(List.of(words("Version", "版本"), words("Effective", "生效日期"), words("Change", "修订内容")));
    body.open("tbody");
    revisions.forEach(
        each -> body.row(List.of(each.version(), each.effective(), in(each.change()))));
    body.close("tbody").close("table");
  }

  private String list(List<Text> texts) {
    return texts.isEmpty()
        ? "–"
        : texts.stream().map(this::in).collect(Collectors.joining(words("; ", "；")));
  }

  private void chart(HtmlText body, ProcessSheet sheet) {
    if (sheet.chart().isEmpty()) {
      return;
    }
    List<Picture> pages = SwimlaneSvg.pages(sheet.chart().get(), language, RATIO);
    for (int i = 0; i < pages.size(); i++) {
      String again = i == 0 ? "" : words(" (continued)", "（续）");
      body.leaf(
          "h2", "page-break", sheet.process().key() + ".2  " + words("Flow chart", "流程图") + again);
      body.open("div", "chart").markup(sized(pages.get(i))).close("div");
    }
  }

  /**
   * Said in millimetres both ways: the renderer takes the height of a picture as it is otherwise.
   */
  private static String sized(Picture picture) {
    double scale = Math.min(WIDTH / picture.width(), WIDTH * RATIO / picture.height());
    String size =
        String.format(
            Locale.ROOT,
            "<svg style=\"width:%.1fmm;height:%.1fmm\" ",
            picture.width() * scale,
            picture.height() * scale);
    return size + picture.svg().substring("<svg ".length());
  }

  private void matrix(HtmlText body, ProcessSheet sheet) {
    if (sheet.matrix().rows().isEmpty()) {
      return;
    }
    body.leaf(
        "h2",
        "page-break",
        sheet.process().key() + ".3  " + words("Responsibility matrix", "AECI 表"));
    List<Column> columns = sheet.matrix().columns();
    body.open("table", "lines matrix");
    List<String> titles = new ArrayList<>();
    titles.add(words("No.", "序号"));
    titles.add(words("Main step", "主要步骤"));
    titles.add(words("Content", "内容与要求"));
    columns.forEach(column -> titles.add(in(column.title())));
    titles.add(words("Output", "输出文件"));
    body.head(titles).open("tbody");
    for (ProcessSheet.Row row : sheet.matrix().rows()) {
      body.open("tr").leaf("td", "center", row.number()).leaf("td", "", in(row.step()));
      body.leaf("td", "", in(row.how()));
      for (Column column : columns) {
        body.leaf("td", "letters", row.letters().getOrDefault(column.key(), ""));
      }
      body.leaf("td", "", in(row.output())).close("tr");
    }
    body.close("tbody").close("table");
    body.leaf(
        "p",
        "small muted",
        words(
            "A accountable: approves. E executes. C consulted. I informed. A and E are those of the"
                + " approval chain.",
            "A 批准负责，E 执行，C 征询，I 告知。A、E 取自审批链。"));
  }
}
