package org.docket.web.numbering;

import java.time.Instant;
import java.util.UUID;
import org.docket.numbering.RegisteredNumber;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.jspecify.annotations.Nullable;

/** A number of the register, with who gave it and, if so, who made it void and why. */
record RegisterResponse(
    String number,
    String scope,
    String period,
    Instant issuedAt,
    @Nullable String issuedBy,
    UUID record,
    @Nullable Voided voided) {

  record Voided(Instant at, @Nullable String by, String reason) {}

  static RegisterResponse of(RegisteredNumber number, Organization organization) {
    return new RegisterResponse(
        number.number(),
        number.scope(),
        number.period(),
        number.issuedAt(),
        name(number.issuedBy(), organization),
        number.record(),
        voided(number, organization));
  }

  private static @Nullable Voided voided(RegisteredNumber number, Organization organization) {
    Instant at = number.voidedAt();
    String reason = number.voidReason();
    return at == null || reason == null
        ? null
        : new Voided(at, name(number.voidedBy(), organization), reason);
  }

  private static @Nullable String name(@Nullable UUID person, Organization organization) {
    return person == null ? null : organization.person(person).map(Person::name).orElse(null);
  }
}
