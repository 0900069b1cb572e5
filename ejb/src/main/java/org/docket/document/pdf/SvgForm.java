package org.docket.document.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.Locale;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the part of SVG that our charts use (groups that are moved, rectangles, circles, paths of
 * straight and cubic pieces, texts) as a form of a PDF. Texts stay texts, in the faces of the page.
 * Everything else, references above all, draws nothing.
 */
final class SvgForm {

  private static final Pattern MOVED = Pattern.compile("translate\\(([-\\d.]+) ([-\\d.]+)\\)");
  private static final Pattern TURNED =
      Pattern.compile("rotate\\(([-\\d.]+) ([-\\d.]+) ([-\\d.]+)\\)");
  private static final float ROUND = 0.5523f;

  private final PDFormContentStream out;
  private final PDFont regular;
  private final PDFont bold;

  private SvgForm(PDFormContentStream out, PDFont regular, PDFont bold) {
    this.out = out;
    this.regular = regular;
    this.bold = bold;
  }

  static PDFormXObject of(Element svg, PDDocument document, PDFont regular, PDFont bold)
      throws IOException {
    float width = number(svg, "width", 100);
    float height = number(svg, "height", 100);
    PDFormXObject form = new PDFormXObject(document);
    form.setResources(new PDResources());
    form.setBBox(new PDRectangle(width, height));
    try (PDFormContentStream out = new PDFormContentStream(form)) {
      out.transform(new Matrix(1, 0, 0, -1, 0, height));
      new SvgForm(out, regular, bold).children(svg);
    }
    return form;
  }

  static float number(Element element, String name, float otherwise) {
    String written = element.getAttribute(name);
    try (Scanner scanner = new Scanner(written).useLocale(Locale.ROOT)) {
      return scanner.hasNextFloat() ? scanner.nextFloat() : otherwise;
    }
  }

  private void children(Element parent) throws IOException {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        out.saveGraphicsState();
        transform(element.getAttribute("transform"));
        draw(element);
        out.restoreGraphicsState();
      }
    }
  }

  private void transform(String written) throws IOException {
    Matcher moved = MOVED.matcher(written);
    if (moved.matches()) {
      out.transform(Matrix.getTranslateInstance(part(moved, 1), part(moved, 2)));
    }
    Matcher turned = TURNED.matcher(written);
    if (turned.matches()) {
      Matrix matrix =
          Matrix.getRotateInstance(
              Math.toRadians(part(turned, 1)), part(turned, 2), part(turned, 3));
      matrix.translate(-part(turned, 2), -part(turned, 3));
      out.transform(matrix);
    }
  }

  private static float part(Matcher matcher, int group) {
    return Float.parseFloat(matcher.group(group));
  }

  private void draw(Element element) throws IOException {
    switch (element.getTagName()) {
      case "g" -> children(element);
      case "rect" -> {
        rectangle(element);
        paint(element);
      }
      case "circle" -> {
        circle(element);
        paint(element);
      }
      case "path" -> {
        new SvgPath(out).draw(element.getAttribute("d"));
        paint(element);
      }
      case "text" -> text(element);
      default -> {}
    }
  }

  private void paint(Element element) throws IOException {
    String fill = element.getAttribute("fill");
    String stroke = element.getAttribute("stroke");
    boolean filled = fill.startsWith("#");
    boolean stroked = stroke.startsWith("#");
    if (filled) {
      out.setNonStrokingColor(Color.decode(fill));
    }
    if (stroked) {
      out.setStrokingColor(Color.decode(stroke));
      out.setLineWidth(number(element, "stroke-width", 1));
      out.setLineDashPattern(dashes(element.getAttribute("stroke-dasharray")), 0);
    }
    if (filled && stroked) {
      out.fillAndStroke();
    } else if (filled) {
      out.fill();
    } else {
      out.stroke();
    }
  }

  private static float[] dashes(String written) {
    String[] parts = written.isBlank() ? new String[0] : written.strip().split("\\s+", -1);
    float[] dashes = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      dashes[i] = Float.parseFloat(parts[i]);
    }
    return dashes;
  }

  private void rectangle(Element element) throws IOException {
    float x = number(element, "x", 0);
    float y = number(element, "y", 0);
    float width = number(element, "width", 0);
    float height = number(element, "height", 0);
    float round = Math.min(number(element, "rx", 0), Math.min(width, height) / 2);
    if (round == 0) {
      out.addRect(x, y, width, height);
      return;
    }
    float arm = round * (1 - ROUND);
    float right = x + width;
    float bottom = y + height;
    out.moveTo(x + round, y);
    out.lineTo(right - round, y);
    out.curveTo(right - arm, y, right, y + arm, right, y + round);
    out.lineTo(right, bottom - round);
    out.curveTo(right, bottom - arm, right - arm, bottom, right - round, bottom);
    out.lineTo(x + round, bottom);
    out.curveTo(x + arm, bottom, x, bottom - arm, x, bottom - round);
    out.lineTo(x, y + round);
    out.curveTo(x, y + arm, x + arm, y, x + round, y);
    out.closePath();
  }

  private void circle(Element element) throws IOException {
    float x = number(element, "cx", 0);
    float y = number(element, "cy", 0);
    float r = number(element, "r", 0);
    float arm = r * ROUND;
    out.moveTo(x + r, y);
    out.curveTo(x + r, y + arm, x + arm, y + r, x, y + r);
    out.curveTo(x - arm, y + r, x - r, y + arm, x - r, y);
    out.curveTo(x - r, y - arm, x - arm, y - r, x, y - r);
    out.curveTo(x + arm, y - r, x + r, y - arm, x + r, y);
    out.closePath();
  }

  private void text(Element element) throws IOException {
    PDFont font = element.getAttribute("font-weight").equals("700") ? bold : regular;
    String words = known(element.getTextContent(), font);
    float size = number(element, "font-size", 12);
    float width = font.getStringWidth(words) / 1000 * size;
    float x =
        number(element, "x", 0)
            - switch (element.getAttribute("text-anchor")) {
              case "middle" -> width / 2;
              case "end" -> width;
              default -> 0;
            };
    String fill = element.getAttribute("fill");
    out.setNonStrokingColor(fill.startsWith("#") ? Color.decode(fill) : Color.BLACK);
    out.beginText();
    out.setFont(font, size);
    out.setTextMatrix(new Matrix(1, 0, 0, -1, x, number(element, "y", 0)));
    out.showText(words);
    out.endText();
  }

  /** A sign that the face has not is shown as a box, as in the rest of the page. */
  private static String known(String words, PDFont font) {
    StringBuilder known = new StringBuilder();
    words
        .codePoints()
        .forEach(c -> known.append(has(font, Character.toString(c)) ? Character.toString(c) : "□"));
    return known.toString();
  }

  private static boolean has(PDFont font, String sign) {
    try {
      font.encode(sign);
      return true;
    } catch (IOException | IllegalArgumentException none) {
      return false;
    }
  }
}
