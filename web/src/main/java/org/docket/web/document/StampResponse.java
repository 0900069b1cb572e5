package org.docket.web.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.document.Stamps.Kept;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A stamp.
 *
 * @param sha256 of its picture; empty where there is none
 * @param setAt when the picture was set or taken away
 * @param setBy who did that
 */
record StampResponse(
    String key,
    String title,
    int size,
    List<String> keptBy,
    List<String> usedBy,
    boolean mayKeep,
    String sha256,
    @Nullable Instant setAt,
    @Nullable String setBy) {

  static StampResponse of(Kept kept, Organization organization, Locale language) {
    UUID by = kept.setBy();
    return new StampResponse(
        kept.stamp().key(),
        kept.stamp().title().in(language),
        kept.stamp().size(),
        positions(kept.stamp().keptBy(), organization, language),
        positions(kept.stamp().usedBy(), organization, language),
        kept.mayKeep(),
        kept.sha256(),
        kept.setAt(),
        by == null ? null : organization.person(by).map(Person::name).orElse(null));
  }

  private static List<String> positions(
      List<String> codes, Organization organization, Locale language) {
    return codes.stream()
        .map(
            code ->
                Optional.of(code)
                    .flatMap(organization::position)
                    .map(position -> position.name().in(language))
                    .orElse(code))
        .toList();
  }
}
