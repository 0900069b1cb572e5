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
import java.util.Map;
import java.util.Optional;
import org.docket.numbering.NumberRegister;
import org.docket.numbering.RegisteredNumber;
import org.docket.organization.Organization;
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
  record VoidRequest(@Nullable String reason) {}

  @GET
  public Map<String, List<SeriesResponse>> list(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    return Map.of(
        "items", register.series().stream().map(view -> SeriesResponse.of(view, spoken)).toList());
  }

  @GET
  @Path("/{series}/register")
  public Map<String, Object> numbers(
      @PathParam("series") String series, @QueryParam("first") @DefaultValue("0") int first) {
    int from = Math.max(0, first);
    List<RegisteredNumber> page = register.numbers(series, from, PAGE + 1);
    List<RegisterResponse> items =
        page.stream().limit(PAGE).map(number -> RegisterResponse.of(number, organization)).toList();
    return page.size() > PAGE
        ? Map.of("items", items, "next", from + PAGE)
        : Map.of("items", items);
  }

  @POST
  @Path("/{series}/register/{number}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  public RegisterResponse makeVoid(
      @PathParam("series") String series, @PathParam("number") String number, VoidRequest request) {
    String reason = Optional.ofNullable(request.reason()).orElse("");
    return RegisterResponse.of(register.makeVoid(series, number, reason), organization);
  }
}
