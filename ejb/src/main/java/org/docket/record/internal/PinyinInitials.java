package org.docket.record.internal;

import java.nio.charset.Charset;

/**
 * First letters of Chinese characters, as people type them to find a name: 东风 is {@code df}. The
 * 3,755 most common characters stand in the national character set in the order of their readings,
 * so that the code alone tells the letter; rarer ones are passed over.
 */
final class PinyinInitials {

  private static final Charset NATIONAL = Charset.forName("GB2312");
  private static final String LETTERS = "abcdefghjklmnopqrstwxyz";

  /** The code of the first character of each letter, and behind them the end. */
  private static final int[] STARTS = {
    0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8,
    0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1, 0xD7FA
  };

  private PinyinInitials() {}

  static String of(String text) {
    StringBuilder initials = new StringBuilder();
    text.codePoints()
        .filter(Character::isIdeographic)
        .forEach(character -> append(Character.toString(character), initials));
    return initials.toString();
  }

  private static void append(String character, StringBuilder initials) {
    byte[] code = character.getBytes(NATIONAL);
    if (code.length != 2) {
      return;
    }
    int value = ((code[0] & 0xFF) << 8) | (code[1] & 0xFF);
    for (int i = LETTERS.length() - 1; i >= 0; i--) {
      if (value >= STARTS[i] && value < STARTS[i + 1]) {
        initials.append(LETTERS.charAt(i));
      }
    }
  }
}
