package org.docket.web.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.document.TemplateEdition;
import org.docket.document.TemplateEdition.Signed;
import org.docket.document.TemplateEditions.Controlled;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.jspecify.annotations.Nullable;

/** A controlled template with its editions, the latest first. */
record ControlledTemplateResponse(
    String key,
    String title,
    String form,
    String number,
    List<String> checkedBy,
    List<String> approvedBy,
    boolean mayCheck,
    boolean mayApprove,
    List<EditionResponse> editions) {

  /** An edition with who answers for it. */
  record EditionResponse(
      UUID id,
      int revision,
      String state,
      String stateTitle,
      String content,
      String note,
      SignedResponse drawnUp,
      @Nullable SignedResponse checked,
      @Nullable SignedResponse approved,
      @Nullable LocalDate effective,
      @Nullable SignedResponse refused,
      String reason) {

    static EditionResponse of(TemplateEdition edition, Organization organization, Locale language) {
      return new EditionResponse(
          edition.id(),
          edition.revision(),
          edition.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          edition.state().title().in(language),
          edition.content(),
          edition.note(),
          SignedResponse.some(edition.drawnUp(), organization),
          SignedResponse.of(edition.checked(), organization),
          SignedResponse.of(edition.approved(), organization),
          edition.effective(),
          SignedResponse.of(edition.refused(), organization),
          edition.reason());
    }
  }

  /** Who did it and when; nobody is named for what Docket did itself. */
  record SignedResponse(Instant at, @Nullable UUID person, @Nullable String by) {

    static @Nullable SignedResponse of(@Nullable Signed signed, Organization organization) {
      return signed == null ? null : some(signed, organization);
    }

    private static SignedResponse some(Signed signed, Organization organization) {
      UUID by = signed.by();
      return new SignedResponse(
          signed.at(),
          by,
          by == null ? null : organization.person(by).map(Person::name).orElse(null));
    }
  }

  static ControlledTemplateResponse of(
      Controlled controlled, Organization organization, Locale language) {
    return new ControlledTemplateResponse(
        controlled.template().key(),
        controlled.template().title().in(language),
        controlled.template().form(),
        controlled.control().number(),
        positions(controlled.control().checkedBy(), organization, language),
        positions(controlled.control().approvedBy(), organization, language),
        controlled.mayCheck(),
        controlled.mayApprove(),
        controlled.editions().stream()
            .map(edition -> EditionResponse.of(edition, organization, language))
            .toList());
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
