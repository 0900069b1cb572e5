package org.docket.web.document;

import java.time.Instant;
import org.docket.document.Print;
import org.docket.organization.Organization;
import org.docket.organization.Person;

/** One time that a document was handed out to be printed. */
record PrintResponse(int number, Instant at, String by, String reason) {

  static PrintResponse of(Print print, Organization organization) {
    return new PrintResponse(
        print.number(),
        print.at(),
        organization.person(print.by()).map(Person::name).orElse(""),
        print.reason());
  }
}
