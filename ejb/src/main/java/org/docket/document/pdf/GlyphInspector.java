package org.docket.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemCollector;

/**
 * Tells when a template is published which characters no shipped face has: the printed page would
 * show a box in their place.
 */
public final class GlyphInspector {

  private GlyphInspector() {}

  /** Read once: parsing a face takes longer than inspecting all templates. */
  private static final class Known {
    private static final BitSet CHARACTERS = read();

    private static BitSet read() {
      BitSet characters = new BitSet();
      try {
        TrueTypeFont font = new FontSet().regular();
        CmapLookup cmap = font.getUnicodeCmapLookup();
        for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
          if (cmap.getGlyphId(code) != 0) {
            characters.set(code);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return characters;
    }
  }

  /** Each such character once, at its first place. */
  public static void inspect(String file, String text, ProblemCollector problems) {
    if (text.chars().allMatch(character -> character < 128)) {
      return;
    }
    BitSet told = new BitSet();
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (character >= 128 && !isShown(character) && !told.get(character)) {
        told.set(character);
        problems.add(problem(character).at(new Location(file, line, column, "")));
      }
      line += character == '\n' ? 1 : 0;
      column = character == '\n' ? 1 : column + 1;
    }
  }

  private static boolean isShown(int character) {
    return Known.CHARACTERS.get(character)
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  private static Problem problem(int character) {
    String name = "%s (U+%04X)".formatted(Character.toString(character), character);
    return Problem.of(
        "template.glyph",
        ProblemCategory.INVALID,
        "No shipped font has the character %s; the printed page would show a box. Use another one or an image"
            .formatted(name),
        "随附字体没有字符 %s，打印时会显示为方框。请改用其他字符或图片".formatted(name));
  }
}
