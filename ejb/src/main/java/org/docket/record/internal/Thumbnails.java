package org.docket.record.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Small pictures of images, upright and without the camera's notes about place and time. An image
 * of more pixels than any camera makes is not opened; of the others only every n-th pixel is read,
 * so that the memory does not grow with them.
 */
final class Thumbnails {

  /** Of the longer side. */
  static final int SIZE = 480;

  private static final long MOST_PIXELS = 120_000_000;

  private Thumbnails() {}

  /** A JPEG; empty for what is no image or cannot be opened. */
  static Optional<byte[]> of(Path file) {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return small(reader, Orientation.of(file));
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> small(ImageReader reader, Orientation orientation)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS || width < 1 || height < 1) {
      return Optional.empty();
    }
    ImageReadParam every = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / (2 * SIZE));
    every.setSourceSubsampling(step, step, 0, 0);
    return Optional.of(jpeg(upright(reader.read(0, every), orientation)));
  }

  private static BufferedImage upright(BufferedImage image, Orientation orientation) {
    double scale = Math.min(1, (double) SIZE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    boolean lying = orientation.swapsSides();
    BufferedImage small =
        new BufferedImage(
            lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, small.getWidth(), small.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform transform = orientation.upright(width, height);
    transform.scale((double) width / image.getWidth(), (double) height / image.getHeight());
    graphics.drawImage(image, transform, null);
    graphics.dispose();
    return small;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }
}
