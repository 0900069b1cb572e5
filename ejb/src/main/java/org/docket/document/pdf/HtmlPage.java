package org.docket.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Element;
import org.w3c.dom.Document;

/** The whole page around a filled body: style sheet, page boxes and head. */
final class HtmlPage {

  private static final String STYLE = style();

  private HtmlPage() {}

  /**
   * The bottom margin of each page carries the page x of y.
   *
   * @throws org.docket.problem.ProblemException {@code document.too-large}, see {@link PageBounds}
   */
  static Document of(Sheet sheet) {
    boolean chinese = sheet.language().getLanguage().equals("zh");
    String html =
        """
        <html lang="%s"><head><title>%s</title><style>%s %s</style></head>
        <body>%s%s</body></html>
        """
            .formatted(
                sheet.language().toLanguageTag(),
                escape(sheet.title()),
                pageRule(sheet, chinese),
                STYLE,
                head(sheet),
                sheet.body());
    org.jsoup.nodes.Document parsed = Jsoup.parse(html);
    parsed.select("script, iframe, object, embed, link, base, meta, form").remove();
    parsed.select("table.fields:not(:has(colgroup))").forEach(HtmlPage::alignColumns);
    PageBounds.check(parsed);
    return new W3CDom().namespaceAware(false).fromJsoup(parsed);
  }

  /** Labels stand below one another even where the first row holds a single wide value. */
  private static void alignColumns(Element table) {
    if (table.select("th").size() > table.select("tr").size()) {
      table
          .prependElement("colgroup")
          .append("<col class=\"label\"/><col/><col class=\"label\"/><col/>");
    }
  }

  private static String pageRule(Sheet sheet, boolean chinese) {
    String pages =
        chinese
            ? "'第 ' counter(page) ' 页 / 共 ' counter(pages) ' 页'"
            : "'Page ' counter(page) ' of ' counter(pages)";
    String foot =
        sheet.page().counted()
            ? "@bottom-right { content: "
                + pages
                + "; font-family: 'Noto Sans SC'; font-size: 8pt; color: #555; }"
            : "";
    return """
    @page { %s
      @top-center { content: element(pagehead); vertical-align: bottom; padding-bottom: 2.5mm; }
      %s }
    """
        .formatted(sheet.page().css(!sheet.head().isEmpty()), foot);
  }

  private static String head(Sheet sheet) {
    return sheet.head().isEmpty() ? "" : "<div class=\"page-head\">" + sheet.head() + "</div>";
  }

  private static String escape(String text) {
    return org.jsoup.parser.Parser.unescapeEntities(text, false)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static String style() {
    try (InputStream stream = HtmlPage.class.getResourceAsStream("/org/docket/document/page.css")) {
      if (stream == null) {
        throw new IllegalStateException("The style sheet of documents is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
