package org.docket.document;

import java.util.List;

/**
 * What everybody is told who has a printed document in hand.
 *
 * @param issuer the company on its letterhead, as it was called then; may be empty
 * @param facts what its template lets everybody see of the record, as it was when it was issued;
 *     none once the document counts no more
 */
public record Verification(Document document, String issuer, List<PublicFact> facts) {

  public Verification {
    facts = List.copyOf(facts);
  }
}
