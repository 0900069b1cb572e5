package org.docket.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemCollector;
import org.jsoup.parser.Parser;

/**
 * Tells when a template is published which characters a shipped face, the regular or the bold one,
 * lacks: the printed page would show a box in their place.
 */
public final class GlyphInspector {

  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");

  private GlyphInspector() {}

  /** Read once: parsing a face takes longer than inspecting all templates. */
  private static final class Known {
    private static final BitSet CHARACTERS = read();

    private static BitSet read() {
      BitSet characters = new BitSet();
      try {
        FontSet fonts = new FontSet();
        CmapLookup regular = fonts.regular().getUnicodeCmapLookup();
        CmapLookup bold = fonts.bold().getUnicodeCmapLookup();
        for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
          if (regular.getGlyphId(code) != 0 && bold.getGlyphId(code) != 0) {
            characters.set(code);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return characters;
    }
  }

  /** Each such character once, at its first place, written as it is or as an entity. */
  public static void inspect(String file, String text, ProblemCollector problems) {
    inspect(text, offset -> Location.in(file, text, offset), problems);
    Matcher entities = ENTITY.matcher(text);
    while (entities.find()) {
      Location place = Location.in(file, text, entities.start());
      inspect(Parser.unescapeEntities(entities.group(), false), offset -> place, problems);
    }
  }

  /**
   * The same of a text of a configuration file.
   *
   * @param places where the character at an offset of the text stands
   */
  public static void inspect(String text, IntFunction<Location> places, ProblemCollector problems) {
    BitSet told = new BitSet();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (character >= 128 && !isShown(character) && !told.get(character)) {
        told.set(character);
        problems.add(problem(character).at(places.apply(i)));
      }
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
