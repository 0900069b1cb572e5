package org.docket.document.handbook;

import java.util.List;

/** Writes HTML of which every text is escaped. */
final class HtmlText {

  private final StringBuilder out = new StringBuilder();

  HtmlText open(String tag) {
    return open(tag, "");
  }

  /**
   * @param look classes, or nothing
   */
  HtmlText open(String tag, String look) {
    out.append('<').append(tag);
    if (!look.isEmpty()) {
      out.append(" class=\"").append(look).append('"');
    }
    out.append('>');
    return this;
  }

  HtmlText close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  HtmlText leaf(String tag, String look, String text) {
    return open(tag, look).text(text).close(tag);
  }

  HtmlText text(String text) {
    out.append(escaped(text).replace("\n", "<br/>"));
    return this;
  }

  /** What is HTML or SVG already. */
  HtmlText markup(String safe) {
    out.append(safe);
    return this;
  }

  /** A row of headings. */
  HtmlText head(List<String> titles) {
    open("thead").open("tr");
    titles.forEach(title -> leaf("th", "", title));
    return close("tr").close("thead");
  }

  HtmlText row(List<String> cells) {
    open("tr");
    cells.forEach(cell -> leaf("td", "", cell));
    return close("tr");
  }

  /** A row with a label; a dash stands for nothing. */
  HtmlText fact(String label, String value) {
    String shown = value.isEmpty() ? "–" : value;
    return open("tr").leaf("th", "", label).leaf("td", "", shown).close("tr");
  }

  static String escaped(String text) {
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
