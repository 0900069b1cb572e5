package org.docket.it;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** The first page of a PDF as it comes out of a printer. */
final class PrintedPage {

  private static final String DOTS_PER_INCH = "150";

  private final BufferedImage page;

  private PrintedPage(BufferedImage page) {
    this.page = page;
  }

  static PrintedPage of(byte[] pdf) {
    try {
      Path directory = Files.createTempDirectory("printed");
      try {
        Path file = Files.write(directory.resolve("document.pdf"), pdf);
        Path image = directory.resolve("page");
        Commands.run(
            "pdftoppm",
            "-png",
            "-r",
            DOTS_PER_INCH,
            "-f",
            "1",
            "-l",
            "1",
            "-singlefile",
            file.toString(),
            image.toString());
        return new PrintedPage(ImageIO.read(directory.resolve("page.png").toFile()));
      } finally {
        Trees.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a telephone reads that is held over the page. */
  URI qrCode() {
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
    try {
      Map<DecodeHintType, ?> patiently = Map.of(DecodeHintType.TRY_HARDER, true);
      return URI.create(new QRCodeReader().decode(bitmap, patiently).getText());
    } catch (NotFoundException e) {
      throw new AssertionError("There is no QR code on the page", e);
    } catch (ReaderException e) {
      throw new AssertionError("The QR code cannot be read", e);
    }
  }
}
