package org.docket.web.document;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.docket.document.Document;

/**
 * An issued document.
 *
 * @param prints how often it was printed
 * @param outdated whether the record says something else by now
 * @param verification the code of its verification page
 */
public record DocumentResponse(
    UUID id,
    UUID record,
    String template,
    String language,
    String number,
    String title,
    Instant issuedAt,
    String sha256,
    String verification,
    String verdict,
    int prints,
    boolean outdated) {

  /** One that shows its record as it stands. */
  static DocumentResponse of(Document document, Locale language) {
    return of(document, language, false);
  }

  static DocumentResponse of(Document document, Locale language, boolean outdated) {
    return new DocumentResponse(
        document.id(),
        document.recordId(),
        document.template(),
        document.language(),
        document.number(),
        document.title().in(language),
        document.issuedAt(),
        document.sha256(),
        document.verification(),
        verdict(document),
        document.prints(),
        outdated);
  }

  static String verdict(Document document) {
    return document.verdict().name().toLowerCase(Locale.ROOT);
  }
}
