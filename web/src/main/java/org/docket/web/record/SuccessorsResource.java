package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.record.Beginning;
import org.docket.record.Beginning.Successors;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** What can be begun from a record: a copy of it, and records of other forms. */
@ApplicationScoped
@Path("/records/{id}/successors")
@Produces(MediaType.APPLICATION_JSON)
public class SuccessorsResource {

  @Inject private Beginning beginning;
  @Inject private RequestLanguage language;

  /** A form whose records can be begun, through which mapping. */
  public record SuccessorResponse(String form, String mapping, String title) {}

  /**
   * What can be begun.
   *
   * @param copy whether the record may be copied as a new one
   */
  public record SuccessorsResponse(boolean copy, List<SuccessorResponse> items) {
    static SuccessorsResponse of(Successors successors, Locale language) {
      return new SuccessorsResponse(
          successors.copy(),
          successors.items().stream()
              .map(
                  each ->
                      new SuccessorResponse(each.form(), each.mapping(), each.title().in(language)))
              .toList());
    }
  }

  @GET
  @Operation(
      en = "What can be begun from a record: a copy, and records of other forms.",
      zh = "由单据可以新建的内容：复制，以及其他表单的单据。")
  public SuccessorsResponse successors(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return SuccessorsResponse.of(beginning.successors(id), language.of(accepted));
  }
}
