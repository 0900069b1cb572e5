package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.approval.Catalogue;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** What the person can start or look up. */
@ApplicationScoped
@Path("/catalogue")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {

  @Inject private Catalogue catalogue;
  @Inject private RequestLanguage language;

  @GET
  @Operation(en = "What the person can start or look up.", zh = "当前人员可以发起或查阅的内容。")
  public CatalogueResponse get(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return new CatalogueResponse(
        catalogue.families().stream().map(family -> Family.of(family, shown)).toList(),
        catalogue.masterData().stream().map(form -> MasterForm.of(form, shown)).toList());
  }

  /** Groups of processes, and forms without a process. */
  public record CatalogueResponse(List<Family> families, List<MasterForm> masterData) {}

  /** A group of processes. */
  public record Family(String key, String title, List<ProcessEntry> processes) {
    static Family of(Catalogue.Family family, Locale shown) {
      return new Family(
          family.key(),
          family.title().in(shown),
          family.processes().stream().map(entry -> ProcessEntry.of(entry, shown)).toList());
    }
  }

  /** A process. */
  public record ProcessEntry(
      String key,
      String title,
      Optional<String> purpose,
      String form,
      Optional<String> numberPrefix,
      boolean mayCreate) {
    static ProcessEntry of(Catalogue.Entry entry, Locale shown) {
      return new ProcessEntry(
          entry.process().key(),
          entry.process().title().in(shown),
          entry.process().purpose().map(text -> text.in(shown)),
          entry.process().form(),
          entry.numberPrefix(),
          entry.mayCreate());
    }
  }

  /** A form without a process. */
  public record MasterForm(
      String form,
      String title,
      Optional<String> purpose,
      Optional<FamilyName> family,
      boolean mayCreate,
      boolean organization) {
    static MasterForm of(Catalogue.MasterForm form, Locale shown) {
      return new MasterForm(
          form.form(),
          form.title().in(shown),
          form.purpose().map(text -> text.in(shown)),
          form.family().map(family -> new FamilyName(family.key(), family.title().in(shown))),
          form.mayCreate(),
          form.organization());
    }
  }

  /** The group that a form names. */
  public record FamilyName(String key, String title) {}
}
