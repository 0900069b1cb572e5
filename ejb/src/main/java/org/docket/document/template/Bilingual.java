package org.docket.document.template;

import java.util.Locale;

/**
 * Both languages on one page: the words of the page in Chinese and English beside each other, the
 * body from the Chinese file.
 */
public final class Bilingual {

  private static final String COLON = "：";

  public static final Locale LANGUAGE = Locale.forLanguageTag("zh-CN-x-en");

  private Bilingual() {}

  static boolean is(Locale language) {
    return language.equals(LANGUAGE);
  }

  /** The language of the body that a page is made from. */
  public static Locale bodyOf(Locale language) {
    return is(language) ? Locale.SIMPLIFIED_CHINESE : language;
  }

  /** Captions that end in a colon have one together, behind both. */
  static String of(String en, String zh) {
    if (en.equals(zh) || en.isBlank()) {
      return zh;
    }
    if (zh.isBlank()) {
      return en;
    }
    boolean captions = zh.endsWith(COLON) && en.stripTrailing().endsWith(":");
    String first = captions ? zh.substring(0, zh.length() - COLON.length()) : zh;
    return (first + " " + en.stripLeading()).stripLeading();
  }
}
