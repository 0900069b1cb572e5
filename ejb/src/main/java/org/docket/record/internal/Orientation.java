package org.docket.record.internal;

import java.awt.geom.AffineTransform;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a camera was held, as a JPEG says in its Exif part: 1 is upright, up to 8. */
record Orientation(int value) {

  static final Orientation UPRIGHT = new Orientation(1);

  private static final int JPEG = 0xFFD8;
  private static final int APP1 = 0xFFE1;
  private static final int SCAN = 0xFFDA;
  private static final int TAG = 0x0112;
  private static final int EXIF_HEAD = 6;
  private static final int ENTRY = 12;

  static Orientation of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DataInputStream data = new DataInputStream(in)) {
      if (in.available() < 4 || data.readUnsignedShort() != JPEG) {
        return UPRIGHT;
      }
      int marker = data.readUnsignedShort();
      while (marker >= 0xFF00 && marker != SCAN) {
        byte[] part = data.readNBytes(Math.max(0, data.readUnsignedShort() - 2));
        if (marker == APP1 && part.length > EXIF_HEAD + 8 && part[0] == 'E') {
          return inExif(ByteBuffer.wrap(part, EXIF_HEAD, part.length - EXIF_HEAD).slice());
        }
        marker = in.available() < 4 ? SCAN : data.readUnsignedShort();
      }
      return UPRIGHT;
    }
  }

  private static Orientation inExif(ByteBuffer exif) {
    exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = exif.getInt(4);
    int entries = exif.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if ((exif.getShort(entry) & 0xFFFF) == TAG) {
        int value = exif.getShort(entry + 8);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  boolean swapsSides() {
    return value >= 5;
  }

  /** Moves a picture of this size so that it stands upright. */
  AffineTransform upright(int width, int height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
