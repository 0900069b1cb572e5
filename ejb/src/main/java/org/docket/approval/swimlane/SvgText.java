package org.docket.approval.swimlane;

/** Writes SVG elements. Looks are attributes, so that a style sheet of the page can change them. */
final class SvgText {

  private final StringBuilder out = new StringBuilder();

  /** An element that others follow in; attributes as pairs of name and value. */
  SvgText open(String element, Object... attributes) {
    start(element, attributes).append('>');
    return this;
  }

  SvgText close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  SvgText leaf(String element, Object... attributes) {
    start(element, attributes).append("/>");
    return this;
  }

  SvgText text(String element, String content, Object... attributes) {
    start(element, attributes).append('>').append(escaped(content));
    return close(element);
  }

  SvgText add(SvgText other) {
    out.append(other.out);
    return this;
  }

  private StringBuilder start(String element, Object... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = String.valueOf(attributes[i + 1]);
      if (!value.isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"").append(escaped(value)).append('"');
      }
    }
    return out;
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF ? ' ' : c);
              }
            });
    return safe.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
