package org.docket.approval.swimlane;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A page of a chart read back from its SVG: what stands where, texts as wide as their ink. */
final class DrawnPage {

  private static final Font PLAIN = face("400Regular");
  private static final Font BOLD = face("700Bold");
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Pattern TRANSFORM = Pattern.compile("(translate|rotate)\\(([^)]*)\\)");
  private static final Pattern MOVE = Pattern.compile("([MLCZ])([^MLCZ]*)");

  private final List<Part> parts = new ArrayList<>();
  private final Rectangle2D view;

  private DrawnPage(Element svg) {
    double[] box = numbers(svg.getAttribute("viewBox"));
    this.view = new Rectangle2D.Double(box[0], box[1], box[2], box[3]);
    read(svg, List.of(), new AffineTransform());
  }

  static DrawnPage of(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return new DrawnPage(
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)))
              .getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("No SVG: " + svg, e);
    }
  }

  static List<DrawnPage> of(List<SwimlaneSvg.Picture> pages) {
    return pages.stream().map(page -> of(page.svg())).toList();
  }

  /**
   * Something drawn.
   *
   * @param groups that it lies in, the outermost first
   * @param points corners of a path; else none
   * @param text empty for what is none
   */
  record Part(
      Element element,
      List<Element> groups,
      Shape outline,
      Rectangle2D area,
      List<double[]> points,
      String text) {

    boolean is(String name) {
      return isIn(element, name);
    }

    boolean isText() {
      return element.getTagName().equals("text");
    }

    /** The nearest of the groups that is so called. */
    Element group(String name) {
      return groups.stream()
          .filter(group -> isIn(group, name))
          .reduce((a, b) -> b)
          .orElseThrow(() -> new AssertionError(this + " in no " + name));
    }

    boolean isInside(String name) {
      return groups.stream().anyMatch(group -> isIn(group, name));
    }

    boolean isInside(Element group) {
      return groups.contains(group);
    }

    private static boolean isIn(Element element, String name) {
      return List.of(element.getAttribute("class").split(" ")).contains(name)
          || element.getTagName().equals(name);
    }

    @Override
    public String toString() {
      return "%s.%s »%s« %.1f..%.1f × %.1f..%.1f"
          .formatted(
              element.getTagName(),
              element.getAttribute("class"),
              text,
              area.getMinX(),
              area.getMaxX(),
              area.getMinY(),
              area.getMaxY());
    }
  }

  Rectangle2D view() {
    return view;
  }

  List<Part> all() {
    return List.copyOf(parts);
  }

  /** Of a class, or of an element. */
  List<Part> all(String name) {
    return parts.stream().filter(part -> part.is(name)).toList();
  }

  List<Part> in(Element group, String name) {
    return parts.stream().filter(part -> part.isInside(group) && part.is(name)).toList();
  }

  List<Element> groups(String name) {
    return parts.stream()
        .filter(part -> part.isInside(name))
        .map(part -> part.group(name))
        .distinct()
        .toList();
  }

  /** What a pointer that rests on a group is told. */
  static String hint(Element group) {
    return children(group)
        .filter(child -> child.getTagName().equals("title"))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }

  private void read(Element element, List<Element> groups, AffineTransform outer) {
    AffineTransform at = new AffineTransform(outer);
    at.concatenate(transform(element.getAttribute("transform")));
    switch (element.getTagName()) {
      case "svg", "g" -> {
        List<Element> inside = Stream.concat(groups.stream(), Stream.of(element)).toList();
        children(element).forEach(child -> read(child, inside, at));
      }
      case "title" -> {}
      case "text" -> add(element, groups, at, ink(element), List.of());
      case "rect" -> add(element, groups, at, rectangle(element), List.of());
      case "circle" -> add(element, groups, at, circle(element), List.of());
      case "path" -> path(element, groups, at);
      default -> throw new AssertionError("Unknown element " + element.getTagName());
    }
  }

  private void path(Element element, List<Element> groups, AffineTransform at) {
    Path2D path = new Path2D.Double();
    List<double[]> points = new ArrayList<>();
    Matcher moves = MOVE.matcher(element.getAttribute("d"));
    while (moves.find()) {
      double[] to = numbers(moves.group(2));
      switch (moves.group(1)) {
        case "M" -> path.moveTo(to[0], to[1]);
        case "L" -> path.lineTo(to[0], to[1]);
        case "C" -> path.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
        default -> path.closePath();
      }
      if (to.length > 1) {
        double[] point = {to[to.length - 2], to[to.length - 1]};
        at.transform(point, 0, point, 0, 1);
        points.add(point);
      }
    }
    add(element, groups, at, path, points);
  }

  private void add(
      Element element,
      List<Element> groups,
      AffineTransform at,
      Shape shape,
      List<double[]> points) {
    String text = element.getTagName().equals("text") ? element.getTextContent() : "";
    Shape there = at.createTransformedShape(shape);
    parts.add(new Part(element, groups, there, there.getBounds2D(), List.copyOf(points), text));
  }

  private static Rectangle2D ink(Element element) {
    String text = element.getTextContent();
    Font font =
        (element.getAttribute("font-weight").equals("700") ? BOLD : PLAIN)
            .deriveFont((float) number(element, "font-size"));
    double width = font.getStringBounds(text, EXACT).getWidth();
    double shift =
        switch (element.getAttribute("text-anchor")) {
          case "middle" -> width / 2;
          case "end" -> width;
          default -> 0;
        };
    Rectangle2D ink = font.createGlyphVector(EXACT, text).getVisualBounds();
    return new Rectangle2D.Double(
        number(element, "x") - shift + ink.getX(),
        number(element, "y") + ink.getY(),
        ink.getWidth(),
        ink.getHeight());
  }

  private static Rectangle2D rectangle(Element element) {
    return new Rectangle2D.Double(
        number(element, "x"),
        number(element, "y"),
        number(element, "width"),
        number(element, "height"));
  }

  private static Rectangle2D circle(Element element) {
    double radius = number(element, "r");
    return new Rectangle2D.Double(
        number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
  }

  private static AffineTransform transform(String text) {
    Matcher found = TRANSFORM.matcher(text);
    if (!found.find()) {
      return new AffineTransform();
    }
    double[] by = numbers(found.group(2));
    return found.group(1).equals("translate")
        ? AffineTransform.getTranslateInstance(by[0], by[1])
        : AffineTransform.getRotateInstance(Math.toRadians(by[0]), by[1], by[2]);
  }

  private static double number(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  private static double[] numbers(String text) {
    return Stream.of(text.strip().split("[ ,]+"))
        .filter(part -> !part.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static Stream<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children.stream();
  }

  private static Font face(String name) {
    try (InputStream file =
        DrawnPage.class.getResourceAsStream("/fonts/NotoSansSC_" + name + ".ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (Exception e) {
      throw new AssertionError("No font " + name, e);
    }
  }
}
