package org.docket.problem;

import java.util.Locale;
import java.util.Objects;

/** A text for users in the two languages that Docket speaks. */
public record Text(String en, String zh) {

  public Text {
    Objects.requireNonNull(en, "en");
    Objects.requireNonNull(zh, "zh");
  }

  public static Text of(String en, String zh) {
    return new Text(en, zh);
  }

  /** A text that is the same in both languages, such as a name or a number. */
  public static Text same(String text) {
    return new Text(text, text);
  }

  /** Chinese for every Chinese locale, English for all others. */
  public String in(Locale locale) {
    return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
  }

  /** Both languages one after the other, for searching. */
  public String inAll() {
    return en.equals(zh) ? en : en + "\n" + zh;
  }

  @Override
  public String toString() {
    return en;
  }
}
