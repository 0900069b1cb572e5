package org.docket.document.pdf;

import java.io.IOException;
import java.util.Locale;
import java.util.Scanner;
import org.apache.pdfbox.pdmodel.PDFormContentStream;

/**
 * A path of straight and cubic pieces, in absolute commands ({@code M L H V C Z}); anything else
 * ends it. For one path.
 */
final class SvgPath {

  private final PDFormContentStream out;
  private float x;
  private float y;

  SvgPath(PDFormContentStream out) {
    this.out = out;
  }

  void draw(String written) throws IOException {
    String spaced = written.replaceAll("([MLHVCZ])", " $1 ");
    try (Scanner parts = new Scanner(spaced).useLocale(Locale.ROOT)) {
      while (parts.hasNext("[MLHVCZ]")) {
        piece(parts.next(), parts);
      }
    }
  }

  private void piece(String command, Scanner parts) throws IOException {
    switch (command) {
      case "M" -> {
        to(parts.nextFloat(), parts.nextFloat());
        out.moveTo(x, y);
      }
      case "L" -> line(parts.nextFloat(), parts.nextFloat());
      case "H" -> line(parts.nextFloat(), y);
      case "V" -> line(x, parts.nextFloat());
      case "C" -> {
        do {
          curve(parts);
        } while (parts.hasNextFloat());
      }
      default -> out.closePath();
    }
  }

  private void line(float right, float down) throws IOException {
    to(right, down);
    out.lineTo(x, y);
  }

  private void curve(Scanner parts) throws IOException {
    float firstX = parts.nextFloat();
    float firstY = parts.nextFloat();
    float secondX = parts.nextFloat();
    float secondY = parts.nextFloat();
    to(parts.nextFloat(), parts.nextFloat());
    out.curveTo(firstX, firstY, secondX, secondY, x, y);
  }

  private void to(float right, float down) {
    x = right;
    y = down;
  }
}
