package org.docket.web.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.docket.document.Document;
import org.docket.document.PublicFact;
import org.docket.document.Verification;

/**
 * What the verification page tells everybody.
 *
 * @param issuer the company on the letterhead; may be empty
 * @param fields what the template lets everybody see of the record; nothing else of its contents
 */
public record VerificationResponse(
    String verdict,
    String issuer,
    String number,
    String title,
    Instant issuedAt,
    List<PublicFact> fields) {

  static VerificationResponse of(Verification verification, Locale language) {
    Document document = verification.document();
    return new VerificationResponse(
        DocumentResponse.verdict(document),
        verification.issuer(),
        document.number(),
        document.title().in(language),
        document.issuedAt(),
        verification.facts());
  }
}
