package org.docket.document.pdf;

import java.util.List;

/** Writes HTML of which every text is escaped. */
public final class HtmlText {

  private final StringBuilder out = new StringBuilder();

  public HtmlText open(String tag) {
    return open(tag, "");
  }

  /**
   * @param look classes, or nothing
   */
  public HtmlText open(String tag, String look) {
    out.append('<').append(tag);
    if (!look.isEmpty()) {
      out.append(" class=\"").append(look).append('"');
    }
    out.append('>');
    return this;
  }

  public HtmlText close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  public HtmlText leaf(String tag, String look, String text) {
    return open(tag, look).text(text).close(tag);
  }

  public HtmlText text(String text) {
    out.append(escaped(text).replace("\n", "<br/>"));
    return this;
  }

  /** What is HTML or SVG already. */
  public HtmlText markup(String safe) {
    out.append(safe);
    return this;
  }

  /** A row of headings. */
  public HtmlText head(List<String> titles) {
    open("thead").open("tr");
    titles.forEach(title -> leaf("th", "", title));
    return close("tr").close("thead");
  }

  public HtmlText row(List<String> cells) {
    open("tr");
    cells.forEach(cell -> leaf("td", "", cell));
    return close("tr");
  }

  /** A row with a label; a dash stands for nothing. */
  public HtmlText fact(String label, String value) {
    String shown = value.isEmpty() ? "–" : value;
    return open("tr").leaf("th", "", label).leaf("td", "", shown).close("tr");
  }

  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
