package org.docket.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsTest {

  @TempDir private Path directory;

  @Test
  void shouldMakeASmallPictureOfTheSameShape() throws IOException {
    BufferedImage small = small(write(image(2000, 1000), "png"));

    assertThat(small.getWidth()).isEqualTo(Thumbnails.SIZE);
    assertThat(small.getHeight()).isEqualTo(Thumbnails.SIZE / 2);
    assertThat(new Color(small.getRGB(10, 10)).getRed()).isGreaterThan(200);
    assertThat(new Color(small.getRGB(470, 10)).getBlue()).isGreaterThan(200);
  }

  @Test
  void shouldTurnUprightWhatTheCameraHeldSideways() throws IOException {
    byte[] jpeg = Files.readAllBytes(write(image(200, 100), "jpeg"));
    Path turned = Files.write(directory.resolve("turned.jpg"), withOrientation(jpeg, 6));

    BufferedImage small = small(turned);

    assertThat(small.getWidth()).isEqualTo(100);
    assertThat(small.getHeight()).isEqualTo(200);
    assertThat(new Color(small.getRGB(50, 10)).getRed()).isGreaterThan(200);
    assertThat(new Color(small.getRGB(50, 190)).getBlue()).isGreaterThan(200);
  }

  @Test
  void shouldNotOpenWhatUnpacksToMoreThanAnyCameraMakes() throws IOException {
    Path bomb = Files.write(directory.resolve("bomb.png"), png(60_000, 60_000));

    assertThat(Files.size(bomb)).isLessThan(100_000);
    assertThat(Thumbnails.of(bomb)).isEmpty();
  }

  @Test
  void shouldMakeNothingOfWhatIsDamagedOrNoImage() throws IOException {
    byte[] jpeg = Files.readAllBytes(write(image(200, 100), "jpeg"));
    Path half = Files.write(directory.resolve("half.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Path text = Files.writeString(directory.resolve("text.png"), "no image");
    Path exif = Files.write(directory.resolve("exif.jpg"), withBrokenExif(jpeg));

    assertThat(Thumbnails.of(half)).isEmpty();
    assertThat(Thumbnails.of(text)).isEmpty();
    assertThat(Thumbnails.of(exif)).isEmpty();
  }

  private static BufferedImage small(Path file) throws IOException {
    byte[] jpeg = Thumbnails.of(file).orElseThrow();
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  /** Red on the left, blue on the right. */
  private static BufferedImage image(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width / 2, height);
    graphics.dispose();
    return image;
  }

  private Path write(BufferedImage image, String format) throws IOException {
    Path file = directory.resolve("image." + format);
    ImageIO.write(image, format, file.toFile());
    return file;
  }

  private static byte[] withOrientation(byte[] jpeg, int value) throws IOException {
    ByteArrayOutputStream exif = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(exif);
    out.write("Exif\0\0MM\0*\0\0\0\10\0\1".getBytes(StandardCharsets.ISO_8859_1));
    out.writeShort(0x0112);
    out.writeShort(3);
    out.writeInt(1);
    out.writeShort(value);
    out.writeShort(0);
    out.writeInt(0);
    return withExif(jpeg, exif.toByteArray());
  }

  /** Its directory is said to be far behind its end. */
  private static byte[] withBrokenExif(byte[] jpeg) throws IOException {
    return withExif(jpeg, "Exif\0\0MM\0*\177\0\0\10\0\1".getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] withExif(byte[] jpeg, byte[] exif) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    out.writeShort(0xFFD8);
    out.writeShort(0xFFE1);
    out.writeShort(exif.length + 2);
    out.write(exif);
    out.write(jpeg, 2, jpeg.length - 2);
    return all.toByteArray();
  }

  /** Black, of any size, and as small as a file as zeros are. */
  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(head);
    out.writeInt(width);
    out.writeInt(height);
    out.write(new byte[] {1, 0, 0, 0, 0});
    chunk(all, "IHDR", head.toByteArray());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(new byte[1_000_000]);
    }
    chunk(all, "IDAT", packed.toByteArray());
    chunk(all, "IEND", new byte[0]);
    return all.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream all, String name, byte[] content)
      throws IOException {
    DataOutputStream out = new DataOutputStream(all);
    out.writeInt(content.length);
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    out.write(type);
    out.write(content);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(content);
    out.writeInt((int) sum.getValue());
  }
}
