package org.docket.web.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.docket.document.RegisterStatement;
import org.docket.numbering.NextNumbers;
import org.docket.numbering.NextNumbers.NextNumber;
import org.docket.numbering.NextNumbers.Preview;
import org.docket.numbering.NextNumbers.SeriesView;
import org.docket.numbering.NumberRegister;
import org.docket.organization.Organization;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** For administrators: series, their next numbers, and whether their registers are complete. */
@ApplicationScoped
@Path("/series")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {

  @Inject private NextNumbers next;
  @Inject private NumberRegister register;
  @Inject private RegisterStatement statements;
  @Inject private Organization organization;
  @Inject private RequestLanguage language;

  @GET
  @Operation(
      en = "Series with the next number of each counter. For administrators.",
      zh = "编号规则及各计数器的下一个编号。仅管理员。")
  public Items<SeriesResponse> list(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    return new Items<>(
        next.series().stream().map(view -> SeriesResponse.of(view, spoken)).toList());
  }

  @GET
  @Path("/{series}")
  @Operation(
      en = "A series with its patterns and the next number of each counter. For administrators.",
      zh = "一个编号规则，含格式及各计数器的下一个编号。仅管理员。")
  public SeriesResponse get(
      @PathParam("series") String series,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return SeriesResponse.of(next.series(series), language.of(accepted));
  }

  /**
   * What a counter would give.
   *
   * @param number the next one that is drawn
   * @param surely false when the series allows gaps: another server may give another one
   * @param kept the first that would be kept for somebody now
   */
  record PreviewResponse(String scope, String number, boolean surely, String kept) {}

  /**
   * Which counter.
   *
   * @param choice key of the case; without it the pattern of all others
   * @param values what the numbers show, by path, such as unit.code
   * @param day the day that they show; without it today
   */
  record PreviewRequest(
      @Nullable String choice, @Nullable Map<String, String> values, @Nullable LocalDate day) {}

  @POST
  @Path("/{series}/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Which number a counter gives next, without taking it. For administrators.",
      zh = "查看某一计数器的下一个编号，不取号。仅管理员。")
  public PreviewResponse preview(@PathParam("series") String series, PreviewRequest request) {
    Preview preview =
        next.preview(
            series,
            Optional.ofNullable(request.choice()).orElse(""),
            Optional.ofNullable(request.values()).orElse(Map.of()),
            request.day());
    NextNumber number = preview.next();
    return new PreviewResponse(number.scope(), number.number(), number.surely(), preview.kept());
  }

  @GET
  @Path("/{series}/completeness")
  @Operation(
      en =
          "For each counter and period what was issued, kept and voided, and why any number is"
              + " missing. For administrators.",
      zh = "各计数器各期间已使用、预留、作废的数量，以及缺号原因。仅管理员。")
  public Items<CompletenessResponse> completeness(@PathParam("series") String series) {
    SeriesView view = next.series(series);
    return new Items<>(
        register.completeness(series).stream()
            .map(one -> CompletenessResponse.of(one, view.series().step(), organization))
            .toList());
  }

  @GET
  @Path("/{series}/statement")
  @Produces("application/pdf")
  @Operation(
      en = "The completeness statement of a series, or of one period, to sign. For administrators.",
      zh = "编号完整性说明（可限定期间），供签字。仅管理员。")
  public Response statement(
      @PathParam("series") String series,
      @QueryParam("period") @Nullable String period,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    byte[] pdf = statements.print(series, Optional.ofNullable(period), language.of(accepted));
    String name = URLEncoder.encode(series + ".pdf", StandardCharsets.UTF_8);
    return Response.ok(pdf)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename*=UTF-8''" + name)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
