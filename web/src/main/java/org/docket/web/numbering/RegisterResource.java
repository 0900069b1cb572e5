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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.numbering.NextNumbers;
import org.docket.numbering.NumberEntry;
import org.docket.numbering.NumberEntry.Entered;
import org.docket.numbering.NumberRegister;
import org.docket.numbering.NumberState;
import org.docket.numbering.RegisterFilter;
import org.docket.numbering.RegisteredNumber;
import org.docket.organization.Organization;
import org.docket.web.form.XlsxSink;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** For administrators: the registers of numbers. */
@ApplicationScoped
@Path("/series/{series}/register")
@Produces(MediaType.APPLICATION_JSON)
public class RegisterResource {

  private static final int PAGE = 100;
  private static final int EXPORT_PAGE = 1000;

  @Inject private NumberRegister register;
  @Inject private NextNumbers series;
  @Inject private NumberEntry entry;
  @Inject private Organization organization;
  @Inject private RequestLanguage language;

  /** Why a number becomes void. */
  record VoidRequest(@Required @Nullable String reason) {}

  /** Numbers that were given before, and where they come from. */
  record EntryRequest(@Required @Nullable List<String> numbers, @Required @Nullable String note) {}

  /**
   * A page of a register.
   *
   * @param next where the next page begins; null on the last one
   */
  record RegisterPage(List<RegisterResponse> items, @Nullable Integer next) {}

  /**
   * What was entered.
   *
   * @param foreign those that look like none of the series
   * @param leaps how many counters go on further up now
   */
  record EntryResponse(int count, List<String> foreign, int leaps) {}

  @GET
  @Operation(
      en =
          "The register of a series, a page from the number first on; of one counter, one period,"
              + " one state (issued, reserved, void), or with a part of the number. For"
              + " administrators.",
      zh = "编号登记簿，自 first 起的一页；可限定计数器、期间、状态（issued、reserved、void）或编号片段。" + "仅管理员。")
  public RegisterPage numbers(
      @PathParam("series") String series,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("scope") @Nullable String scope,
      @QueryParam("period") @Nullable String period,
      @QueryParam("state") @Nullable String state,
      @QueryParam("q") @Nullable String text) {
    int from = Math.max(0, first);
    RegisterFilter filter = filter(scope, period, state, text);
    List<RegisteredNumber> page = register.numbers(series, filter, from, PAGE + 1);
    List<RegisterResponse> items =
        page.stream().limit(PAGE).map(number -> RegisterResponse.of(number, organization)).toList();
    return new RegisterPage(items, page.size() > PAGE ? from + PAGE : null);
  }

  private static RegisterFilter filter(
      @Nullable String scope,
      @Nullable String period,
      @Nullable String state,
      @Nullable String text) {
    Optional<NumberState> known =
        List.of(NumberState.values()).stream().filter(one -> one.key().equals(state)).findFirst();
    return new RegisterFilter(
        Optional.ofNullable(scope),
        Optional.ofNullable(period),
        known,
        Optional.ofNullable(text).map(String::strip).filter(part -> !part.isEmpty()));
  }

  @GET
  @Path("/xlsx")
  @Operation(
      en = "A register as a file for spreadsheets. For administrators.",
      zh = "将编号登记簿导出为 Excel 文件。仅管理员。",
      type = RegisterWorkbook.XLSX)
  public Response xlsx(
      @PathParam("series") String series,
      @QueryParam("period") @Nullable String period,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    String title = this.series.series(series).series().title().in(spoken);
    RegisterFilter filter = filter(null, period, null, null);
    StreamingOutput output =
        out -> {
          XlsxSink sink = new XlsxSink(out);
          RegisterWorkbook workbook =
              new RegisterWorkbook(
                  sink, spoken, person -> RegisterResponse.name(person, organization));
          workbook.begin(title);
          List<RegisteredNumber> page;
          int first = 0;
          do {
            page = register.numbers(series, filter, first, EXPORT_PAGE);
            page.forEach(workbook::row);
            first += EXPORT_PAGE;
          } while (page.size() == EXPORT_PAGE);
          sink.finish();
        };
    return RegisterWorkbook.answer(output, title);
  }

  @POST
  @Path("/entries")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Enter numbers that were given by hand or by an earlier system, all or none. Counters"
              + " that they belong to go on behind them. For administrators.",
      zh = "录入手工或旧系统的编号，全部成功或全部不录入。所属计数器从其后继续。仅管理员。")
  public EntryResponse enter(@PathParam("series") String series, EntryRequest request) {
    Entered entered =
        entry.enter(
            series,
            Optional.ofNullable(request.numbers()).orElse(List.of()),
            Optional.ofNullable(request.note()).orElse(""));
    return new EntryResponse(entered.count(), entered.foreign(), entered.advanced());
  }

  @POST
  @Path("/{number}/voiding")
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
