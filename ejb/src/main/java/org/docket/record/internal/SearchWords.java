package org.docket.record.internal;

import java.util.Locale;

/** What the quick search looks through: number, names, and the names' pinyin initials. */
final class SearchWords {

  private SearchWords() {}

  static String of(String number, String names) {
    String plain = (number + " " + names).toLowerCase(Locale.ROOT);
    String initials = PinyinInitials.of(names);
    return initials.isEmpty() ? plain : plain + " " + initials;
  }
}
