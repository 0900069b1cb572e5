package org.docket.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.document.DocumentPreviews;
import org.docket.document.TemplateEdition;
import org.docket.document.TemplateEditions;
import org.docket.organization.Organization;
import org.docket.problem.ProblemException;
import org.docket.web.Items;
import org.docket.web.document.ControlledTemplateResponse.EditionResponse;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Editions of controlled templates, for those who check and approve them. */
@ApplicationScoped
@Path("/template-editions")
public class TemplateEditionsResource {

  @Inject private TemplateEditions editions;
  @Inject private DocumentPreviews previews;
  @Inject private Organization organization;
  @Inject private RequestLanguage language;

  /** From when an edition is printed. */
  record ApprovalRequest(@Required @Nullable LocalDate effectiveFrom) {}

  /** Why an edition must not take effect. */
  record RefusalRequest(@Required @Nullable String reason) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "The live controlled templates that one checks or approves, with their editions; all of"
              + " them for administrators.",
      zh = "本人负责审核或批准的受控模板及其各版本；管理员可见全部。")
  public Items<ControlledTemplateResponse> list(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return new Items<>(
        editions.all().stream()
            .map(one -> ControlledTemplateResponse.of(one, organization, shown))
            .toList());
  }

  @POST
  @Path("/{edition}/check")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(en = "Say that a draft is right. Not for whoever drew it up.", zh = "审核通过草稿。编制人不得审核。")
  public EditionResponse check(
      @PathParam("edition") UUID edition,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return shown(editions.check(edition), accepted);
  }

  @POST
  @Path("/{edition}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Put a checked edition in force from a day on, today or later. Not for whoever drew it up"
              + " or checked it.",
      zh = "批准已审核的版本并指定生效日期（今天或以后）。编制人、审核人不得批准。")
  public EditionResponse approve(
      @PathParam("edition") UUID edition,
      ApprovalRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    LocalDate from = request.effectiveFrom();
    if (from == null) {
      throw new ProblemException(DocumentProblems.missing("effectiveFrom"));
    }
    return shown(editions.approve(edition, from), accepted);
  }

  @POST
  @Path("/{edition}/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Refuse a draft or a checked edition, with the reason.",
      zh = "退回草稿或已审核的版本，并说明原因。")
  public EditionResponse refuse(
      @PathParam("edition") UUID edition,
      RefusalRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    String reason = Optional.ofNullable(request.reason()).orElse("");
    return shown(editions.refuse(edition, reason), accepted);
  }

  @POST
  @Path("/{edition}/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("application/pdf")
  @Operation(
      en = "An edition tried with a record that one may read; nothing is stored.",
      zh = "用可查看的单据试打某一版本；不保存。")
  public byte[] preview(
      @PathParam("edition") UUID edition,
      TemplatePreviewRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    UUID record = request.record();
    if (record == null) {
      throw new ProblemException(DocumentProblems.missing("record"));
    }
    String asked = request.language();
    Locale wanted = asked == null ? language.of(accepted) : Locale.forLanguageTag(asked);
    return previews.tryEdition(edition, record, wanted);
  }

  private EditionResponse shown(TemplateEdition edition, @Nullable String accepted) {
    return EditionResponse.of(edition, organization, language.of(accepted));
  }
}
