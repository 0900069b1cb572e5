package org.docket.definition;

import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence about a change speaks of.
 *
 * @param name the thing, empty for the definition as a whole
 * @param key what it says about itself, empty for the thing itself
 */
record Subject(Text name, String key) {

  static final Subject WHOLE = new Subject(Text.same(""), "");

  Subject part(String name) {
    return new Subject(this.name, key.isEmpty() ? name : key + "." + name);
  }

  Subject item(Text noun, Text title) {
    String outerEn = name.en().isEmpty() ? "" : name.en() + ", ";
    String outerZh = name.zh().isEmpty() ? "" : name.zh() + "的";
    return new Subject(
        Text.of(
            outerEn + noun.en() + " “" + title.en() + "”",
            outerZh + noun.zh() + "“" + title.zh() + "”"),
        "");
  }

  /** What users call the thing: its title, or its key. */
  static Text title(@Nullable Node node, String key) {
    return node instanceof MapNode map ? map.text("title").orElse(Text.same(key)) : Text.same(key);
  }

  Text prefix() {
    String en = name.en().isEmpty() ? "" : name.en() + ": ";
    String zh = name.zh().isEmpty() ? "" : name.zh() + "：";
    return Text.of(en, zh);
  }
}
