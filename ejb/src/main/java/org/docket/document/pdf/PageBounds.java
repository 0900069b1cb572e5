package org.docket.document.pdf;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How large a page that is to be laid out may be. Nothing stops the renderer once it has begun, and
 * its time grows with the square of a text and twofold with each table inside a table.
 */
final class PageBounds {

  static final int PAGES = 2_000;
  static final int ELEMENTS = 250_000;
  static final int DEPTH = 100;
  static final int TABLES = 8;
  static final int TEXT = 200_000;

  /** What HTML allows for columns; more rows than that are on no paper either. */
  private static final int SPAN = 1_000;

  private PageBounds() {}

  /**
   * @throws ProblemException {@code document.too-large} for what cannot be laid out in good time
   */
  static void check(Document page) {
    page.traverse(new Counting());
    page.select("[colspan], [rowspan]").forEach(PageBounds::clamp);
  }

  /**
   * @throws ProblemException {@code document.too-large} for more than {@value #PAGES} pages
   */
  static void checkPages(int pages) {
    require(pages <= PAGES, "more than %,d pages", "超过 %,d 页", PAGES);
  }

  private static final class Counting implements NodeVisitor {

    private int elements;
    private int tables;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        int length = text.getWholeText().length();
        require(length <= TEXT, "a text of more than %,d characters", "超过 %,d 个字符的连续文本", TEXT);
      } else if (node instanceof Element element) {
        tables += isTable(element) ? 1 : 0;
        require(++elements <= ELEMENTS, "more than %,d elements", "超过 %,d 个元素", ELEMENTS);
        require(depth <= DEPTH, "elements inside each other %,d deep", "嵌套超过 %,d 层的元素", DEPTH);
        require(
            tables <= TABLES, "more than %,d tables inside each other", "嵌套超过 %,d 层的表格", TABLES);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      tables -= node instanceof Element element && isTable(element) ? 1 : 0;
    }

    private static boolean isTable(Element element) {
      return element.normalName().equals("table");
    }
  }

  private static void clamp(Element cell) {
    for (String span : new String[] {"colspan", "rowspan"}) {
      String written = cell.attr(span).strip();
      if (written.matches("\\d{4,}")) {
        cell.attr(span, String.valueOf(SPAN));
      }
    }
  }

  private static void require(boolean fits, String en, String zh, int most) {
    if (!fits) {
      throw new ProblemException(
          Problem.of(
              "document.too-large",
              ProblemCategory.INVALID,
              "The document cannot be printed: it has " + en.formatted(most),
              "单据无法打印：含有" + zh.formatted(most)));
    }
  }
}
