package org.docket.web.document;

import java.time.Instant;
import java.util.Locale;
import org.docket.document.Document;

/** What the verification page tells everybody; nothing of the record's contents. */
public record VerificationResponse(String verdict, String number, String title, Instant issuedAt) {

  static VerificationResponse of(Document document, Locale language) {
    return new VerificationResponse(
        DocumentResponse.verdict(document),
        document.number(),
        document.title().in(language),
        document.issuedAt());
  }
}
