package org.docket.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The shipped faces (Noto Sans SC, OFL), parsed. Parsing costs more than rendering a page, and a
 * parsed face must not be used by two threads: each worker keeps a set of its own.
 */
final class FontSet {

  static final String FAMILY = "Noto Sans SC";

  private final TrueTypeFont regular = parse("NotoSansSC_400Regular.ttf");
  private final TrueTypeFont bold = parse("NotoSansSC_700Bold.ttf");

  TrueTypeFont regular() {
    return regular;
  }

  TrueTypeFont bold() {
    return bold;
  }

  private static TrueTypeFont parse(String file) {
    try (InputStream stream = FontSet.class.getResourceAsStream("/fonts/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("The font is missing: " + file);
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
