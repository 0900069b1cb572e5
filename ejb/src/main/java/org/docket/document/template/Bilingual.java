package org.docket.document.template;

import java.util.Locale;

/**
 * Both languages on one page: the words of the page in Chinese and English beside each other, the
 * body from the Chinese file.
 */
public final class Bilingual {

  public static final Locale LANGUAGE = Locale.forLanguageTag("zh-CN-x-en");

  private Bilingual() {}

  static boolean is(Locale language) {
    return language.equals(LANGUAGE);
  }

  /** The language of the body that a page is made from. */
  public static Locale bodyOf(Locale language) {
    return is(language) ? Locale.SIMPLIFIED_CHINESE : language;
  }

  static String of(String en, String zh) {
    if (en.equals(zh) || en.isBlank()) {
      return zh;
    }
    return zh.isBlank() ? en : zh + " " + en.stripLeading();
  }
}
