package org.docket.record.internal;

import java.util.Locale;

/** What the quick search looks through: number, title, and the title's pinyin initials. */
final class SearchWords {

  private SearchWords() {}

  static String of(String number, String title) {
    String plain = (number + " " + title).toLowerCase(Locale.ROOT);
    String initials = PinyinInitials.of(title);
    return initials.isEmpty() ? plain : plain + " " + initials;
  }
}
