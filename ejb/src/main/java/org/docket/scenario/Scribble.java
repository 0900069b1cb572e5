package org.docket.scenario;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A signature as somebody would draw it on the screen: the same name gives the same lines. */
final class Scribble {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 120;

  private Scribble() {}

  static byte[] png(String name) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(20, 30, 90));
    pen.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(line(new Random(name.hashCode()), Math.max(2, name.length())));
    pen.dispose();
    return bytes(image);
  }

  private static Path2D line(Random random, int letters) {
    Path2D path = new Path2D.Double();
    double x = 24;
    path.moveTo(x, HEIGHT / 2.0);
    double step = (WIDTH - 60.0) / (letters * 3);
    for (int i = 0; i < letters * 3; i++) {
      double up = 18 + random.nextInt(HEIGHT - 36);
      double down = 18 + random.nextInt(HEIGHT - 36);
      path.curveTo(x + step * 0.2, up, x + step * 1.3, down, x + step, HEIGHT / 2.0);
      x += step;
    }
    return path;
  }

  private static byte[] bytes(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
