package org.docket.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Whether bytes are a PNG that can be printed; looks at its size before it unpacks anything. */
public final class PngCheck {

  private PngCheck() {}

  /**
   * The longer side in pixels; empty for what is no PNG.
   *
   * @param largest up to which side the picture is unpacked to see whether it is whole
   */
  public static OptionalInt longestSide(byte[] png, int largest) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
    if (!readers.hasNext()) {
      return OptionalInt.empty();
    }
    ImageReader reader = readers.next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in, true, true);
      int side = Math.max(reader.getWidth(0), reader.getHeight(0));
      if (side <= largest) {
        reader.read(0);
      }
      return OptionalInt.of(side);
    } catch (IOException | RuntimeException broken) {
      return OptionalInt.empty();
    } finally {
      reader.dispose();
    }
  }
}
