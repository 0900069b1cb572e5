package org.docket.web.numbering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.docket.numbering.RegisteredNumber;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.jspecify.annotations.Nullable;

/** A number of the register, with who gave, kept, entered or voided it and why. */
record RegisterResponse(
    String number,
    String scope,
    String period,
    String state,
    String origin,
    Instant issuedAt,
    @Nullable String issuedBy,
    @Nullable UUID record,
    @Nullable String note,
    @Nullable Reserved reserved,
    @Nullable Voided voided) {

  record Reserved(UUID reservation, @Nullable String holder, @Nullable LocalDate until) {}

  record Voided(Instant at, @Nullable String by, String reason) {}

  static RegisterResponse of(RegisteredNumber number, Organization organization) {
    return new RegisterResponse(
        number.number(),
        number.scope(),
        number.period(),
        number.state().key(),
        number.origin().key(),
        number.issuedAt(),
        name(number.issuedBy(), organization),
        number.record(),
        number.note(),
        reserved(number.reserved(), organization),
        voided(number.voided(), organization));
  }

  private static @Nullable Reserved reserved(
      RegisteredNumber.@Nullable Reserved reserved, Organization organization) {
    return reserved == null
        ? null
        : new Reserved(
            reserved.reservation(), name(reserved.holder(), organization), reserved.until());
  }

  private static @Nullable Voided voided(
      RegisteredNumber.@Nullable Voided voided, Organization organization) {
    return voided == null
        ? null
        : new Voided(voided.at(), name(voided.by(), organization), voided.reason());
  }

  static @Nullable String name(@Nullable UUID person, Organization organization) {
    return person == null ? null : organization.person(person).map(Person::name).orElse(null);
  }
}
