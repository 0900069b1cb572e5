package org.docket.web.definition;

import java.util.List;
import java.util.Locale;
import org.docket.definition.Pack;
import org.jspecify.annotations.Nullable;

/** A pack that is live. */
public record PackResponse(
    String key, String title, @Nullable String description, String version, List<String> requires) {

  static PackResponse of(Pack pack, Locale language) {
    return new PackResponse(
        pack.key(),
        pack.title().in(language),
        pack.description().map(text -> text.in(language)).orElse(null),
        pack.version(),
        pack.requires());
  }
}
