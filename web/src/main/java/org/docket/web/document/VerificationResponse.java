package org.docket.web.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.docket.document.Document;
import org.docket.document.PublicFact;

/**
 * What the verification page tells everybody.
 *
 * @param fields what the template lets everybody see of the record; nothing else of its contents
 */
public record VerificationResponse(
    String verdict, String number, String title, Instant issuedAt, List<PublicFact> fields) {

  static VerificationResponse of(Document document, List<PublicFact> fields, Locale language) {
    return new VerificationResponse(
        DocumentResponse.verdict(document),
        document.number(),
        document.title().in(language),
        document.issuedAt(),
        fields);
  }
}
