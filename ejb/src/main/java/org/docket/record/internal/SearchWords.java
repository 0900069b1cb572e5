package org.docket.record.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Texts as the words that they are found by: each word and each part of a number from there on,
 * each two Chinese characters that follow one another, the initials of their readings, and the last
 * digits of what is long.
 */
final class SearchWords {

  private static final int LONGEST = 6_000;
  private static final int LONGEST_WORD = 48;
  private static final int MOST_ASKED = 16;
  private static final int MOST_INITIALS = 8;
  private static final int LONG_NUMBER = 7;
  private static final int[] ENDINGS = {4, 6};
  private static final String JOINING = "-/._#@+";

  private SearchWords() {}

  /**
   * A word that somebody looks for.
   *
   * @param whole whether the word must be all of it, not only its beginning
   */
  record Word(String text, boolean whole) {
    boolean isIn(Set<String> words) {
      return whole ? words.contains(text) : words.stream().anyMatch(word -> word.startsWith(text));
    }
  }

  /** The words with a space before and behind each; the first ones when there are too many. */
  static String indexed(Collection<String> texts) {
    StringBuilder words = new StringBuilder(" ");
    for (String word : of(texts)) {
      if (words.length() + word.length() + 1 > LONGEST) {
        break;
      }
      words.append(word).append(' ');
    }
    return words.toString();
  }

  static Set<String> of(Collection<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    texts.forEach(text -> pieces(text).forEach(piece -> add(piece, words)));
    return words;
  }

  /** What must all be found; empty when there is no word in the text. */
  static List<Word> asked(String text) {
    List<Word> asked = new ArrayList<>();
    for (String piece : pieces(text)) {
      if (isChinese(piece)) {
        int[] characters = piece.codePoints().toArray();
        if (characters.length == 1) {
          asked.add(new Word(piece, false));
        }
        for (int i = 0; i + 1 < characters.length; i++) {
          asked.add(new Word(new String(characters, i, 2), true));
        }
      } else {
        asked.add(new Word(cut(piece), false));
      }
    }
    return asked.stream().distinct().limit(MOST_ASKED).toList();
  }

  private static boolean isChinese(String piece) {
    return Character.isIdeographic(piece.codePointAt(0));
  }

  private static void add(String piece, Set<String> words) {
    if (isChinese(piece)) {
      addChinese(piece, words);
    } else {
      addWord(piece, words);
    }
  }

  private static void addChinese(String piece, Set<String> words) {
    int[] characters = piece.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      words.add(new String(characters, i, Math.min(2, characters.length - i)));
    }
    for (int i = 0; i < characters.length; i++) {
      int count = Math.min(MOST_INITIALS, characters.length - i);
      String initials = PinyinInitials.of(new String(characters, i, count));
      if (!initials.isEmpty()) {
        words.add(initials);
      }
    }
  }

  private static void addWord(String piece, Set<String> words) {
    words.add(cut(piece));
    for (int i = 1; i < piece.length(); i++) {
      if (JOINING.indexOf(piece.charAt(i - 1)) >= 0) {
        words.add(cut(piece.substring(i)));
      }
    }
    if (piece.length() >= LONG_NUMBER && piece.chars().anyMatch(Character::isDigit)) {
      for (int ending : ENDINGS) {
        words.add(piece.substring(piece.length() - ending));
      }
    }
  }

  private static String cut(String word) {
    return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
  }

  /** Runs of Chinese characters, and of letters and digits with what joins them. */
  private static List<String> pieces(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean chinese = false;
    for (int character : plain.codePoints().toArray()) {
      boolean ideographic = Character.isIdeographic(character);
      boolean joining = !piece.isEmpty() && !chinese && JOINING.indexOf(character) >= 0;
      boolean part = ideographic || joining || Character.isLetterOrDigit(character);
      if (!piece.isEmpty() && (!part || ideographic != chinese)) {
        finish(piece, pieces);
      }
      if (part) {
        chinese = ideographic;
        piece.appendCodePoint(character);
      }
    }
    finish(piece, pieces);
    return pieces;
  }

  private static void finish(StringBuilder piece, List<String> pieces) {
    while (!piece.isEmpty() && JOINING.indexOf(piece.charAt(piece.length() - 1)) >= 0) {
      piece.setLength(piece.length() - 1);
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
      piece.setLength(0);
    }
  }
}
