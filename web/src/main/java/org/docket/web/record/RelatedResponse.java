package org.docket.web.record;

import java.util.Locale;
import java.util.UUID;
import org.docket.record.RecordHistory.Related;
import org.jspecify.annotations.Nullable;

/** A record that belongs together with another one. */
public record RelatedResponse(
    UUID id,
    String form,
    String formTitle,
    @Nullable String number,
    String title,
    String state,
    String stateTitle,
    String relation) {

  public static RelatedResponse of(Related related, Locale language) {
    return new RelatedResponse(
        related.id(),
        related.form(),
        related.formTitle().in(language),
        related.number().orElse(null),
        related.title(),
        related.state().key(),
        related.stateTitle().in(language),
        related.relation().key());
  }
}
