package org.docket.document.template;

/** The few pieces of HTML that functions make. */
final class Html {

  static final String ATTACHMENT = "docket-attachment:";

  private Html() {}

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(isPrintable(c) ? c : ' ');
      }
    }
    return safe.toString();
  }

  static String lines(String text) {
    return escape(text.strip().replace("\r\n", "\n").replace('\n', '\u2028'))
        .replace("\u2028", "<br/>");
  }

  static String counter(String name) {
    return "<span class=\"counter-" + name + "\"></span>";
  }

  static String picture(String attachment, int width, int height) {
    return "<img alt=\"\" src=\"%s%s\" style=\"max-width:%dmm;max-height:%dmm\"/>"
        .formatted(ATTACHMENT, escape(attachment), width, height);
  }

  /** XML has no way to say most control characters. */
  private static boolean isPrintable(char c) {
    return c >= ' ' ? c < '\uFFFE' : c == '\n' || c == '\t';
  }
}
