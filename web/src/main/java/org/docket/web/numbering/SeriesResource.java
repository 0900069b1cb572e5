package org.docket.web.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.numbering.NumberRegister;
import org.docket.numbering.RegisteredNumber;
import org.docket.organization.Organization;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** For administrators: series, their next numbers, their registers, and making a number void. */
@ApplicationScoped
@Path("/series")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {

  private static final int PAGE = 100;

  @Inject private NumberRegister register;
  @Inject private Organization organization;
  @Inject private RequestLanguage language;

  /** Why a number becomes void. */
  record VoidRequest(@Required @Nullable String reason) {}

  /**
   * A page of a register.
   *
   * @param next where the next page begins; null on the last one
   */
  record RegisterPage(List<RegisterResponse> items, @Nullable Integer next) {}

  @GET
  @Operation(
      en = "Series with the next number of each counter. For administrators.",
      zh = "编号规则及各计数器的下一个编号。仅管理员。")
  public Items<SeriesResponse> list(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    return new Items<>(
        register.series().stream().map(view -> SeriesResponse.of(view, spoken)).toList());
  }

  @GET
  @Path("/{series}/register")
  @Operation(
      en = "The register of a series, a page from the number first on. For administrators.",
      zh = "编号登记簿，自 first 起的一页。仅管理员。")
  public RegisterPage numbers(
      @PathParam("series") String series, @QueryParam("first") @DefaultValue("0") int first) {
    int from = Math.max(0, first);
    List<RegisteredNumber> page = register.numbers(series, from, PAGE + 1);
    List<RegisterResponse> items =
        page.stream().limit(PAGE).map(number -> RegisterResponse.of(number, organization)).toList();
    return new RegisterPage(items, page.size() > PAGE ? from + PAGE : null);
  }

  @POST
  @Path("/{series}/register/{number}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Make a number void. It stays in the register with who and why; refused the "
              + "second time. For administrators.",
      zh = "作废编号。编号保留在登记簿中，并记录操作人和原因；重复作废会被拒绝。仅管理员。")
  public RegisterResponse makeVoid(
      @PathParam("series") String series, @PathParam("number") String number, VoidRequest request) {
    String reason = Optional.ofNullable(request.reason()).orElse("");
    return RegisterResponse.of(register.makeVoid(series, number, reason), organization);
  }
}
