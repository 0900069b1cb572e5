package org.docket.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.jspecify.annotations.Nullable;

/** In which language to answer: that of the person, else what the client asks for. */
@ApplicationScoped
public class RequestLanguage {

  private static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;
  private static final List<String> SPOKEN = List.of("zh", "en");

  private final CurrentUser user;

  @Inject
  public RequestLanguage(CurrentUser user) {
    this.user = user;
  }

  /**
   * @param acceptLanguage the header of the request
   */
  public Locale of(@Nullable String acceptLanguage) {
    return user.actor().map(Actor::language).orElseGet(() -> accepted(acceptLanguage));
  }

  /**
   * The language that somebody wants for this one thing, whatever the person's own is.
   *
   * @param wanted such as {@code en}; null for that of the request
   */
  public Locale of(@Nullable String wanted, @Nullable String acceptLanguage) {
    return wanted == null ? of(acceptLanguage) : accepted(wanted);
  }

  private static Locale accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return DEFAULT;
    }
    try {
      Optional<Locale.LanguageRange> first =
          Locale.LanguageRange.parse(header).stream()
              .filter(range -> SPOKEN.contains(range.getRange().split("-", 2)[0]))
              .max(Comparator.comparingDouble(Locale.LanguageRange::getWeight));
      return first.map(range -> Locale.forLanguageTag(range.getRange())).orElse(DEFAULT);
    } catch (IllegalArgumentException e) {
      return DEFAULT;
    }
  }
}
