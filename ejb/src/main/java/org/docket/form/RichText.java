package org.docket.form;

import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Text with headings, lists, links and emphasis, as HTML of a closed list of elements without
 * styles, classes, pictures or anything that loads or runs. What is not on the list is taken out;
 * its text stays.
 */
public final class RichText {

  private static final Set<String> BLOCKS =
      Set.of("p", "h2", "h3", "ul", "ol", "li", "blockquote", "pre", "hr");

  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "br", "h2", "h3", "ul", "ol", "li", "blockquote", "pre", "hr")
          .addTags("strong", "em", "u", "s", "code", "a")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https", "mailto", "tel")
          .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

  private RichText() {}

  /** The same for the same text: what is clean already stays as it is. */
  public static String clean(String html) {
    return cleaned(html).html().strip();
  }

  /** The same as XML, for printed pages. */
  public static String xml(String html) {
    Element body = cleaned(html);
    Objects.requireNonNull(body.ownerDocument())
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml);
    return body.html().strip();
  }

  private static Element cleaned(String html) {
    Document read = Jsoup.parseBodyFragment(html);
    read.select("script, style, iframe, object, embed, svg, math, template, noscript, title")
        .remove();
    read.select("b").tagName("strong");
    read.select("i").tagName("em");
    read.select("h1").tagName("h2");
    read.select("h4, h5, h6").tagName("h3");
    Document clean = new Cleaner(ALLOWED).clean(read);
    clean.select("a:not([href])").forEach(Element::unwrap);
    clean.outputSettings().prettyPrint(false);
    return clean.body();
  }

  /** Without markup, one line for each paragraph, heading and item. */
  public static String text(String html) {
    StringBuilder text = new StringBuilder();
    append(Jsoup.parseBodyFragment(html).body(), text);
    return text.toString().replace('\u00a0', ' ').replaceAll("[ \\t]*\\n\\s*", "\n").strip();
  }

  private static void append(Element element, StringBuilder text) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element inner) {
        boolean line = BLOCKS.contains(inner.tagName()) || inner.tagName().equals("br");
        text.append(line ? "\n" : "");
        append(inner, text);
        text.append(line ? "\n" : "");
      }
    }
  }

  /** Plain text as paragraphs. */
  public static String of(String plain) {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    for (String line : plain.split("\\n")) {
      page.body().appendElement("p").text(line);
    }
    return page.body().html();
  }
}
