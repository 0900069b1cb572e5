package org.docket.web.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.UUID;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.record.importing.CellProblem;
import org.docket.record.importing.ImportResults;
import org.docket.record.importing.ImportResults.Page;
import org.docket.record.importing.ImportResults.Place;
import org.docket.record.importing.ImportView;
import org.docket.record.importing.RecordImports;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.FileNames;
import org.jspecify.annotations.Nullable;

/** One's own imports: settings, trial, run, result. */
@ApplicationScoped
@Path("/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private RecordImports imports;
  @Inject private ImportResults results;
  @Inject private RequestLanguage language;
  @Inject private CurrentUser currentUser;

  /** Something that is wrong in the file; the column counts from 0 and is -1 for the whole row. */
  record ProblemResponse(int sheet, int line, int column, String code, String detail) {
    static ProblemResponse of(CellProblem problem, Locale language) {
      return new ProblemResponse(
          problem.sheet(),
          problem.line(),
          problem.column(),
          problem.code(),
          problem.message().in(language));
    }
  }

  /** Some of them, and where the next ones begin. */
  record ProblemsResponse(List<ProblemResponse> items, @Nullable String next) {}

  @GET
  @Operation(en = "One's own import with its progress.", zh = "自己的一次导入及其进度。")
  public ImportResponse get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(imports.get(id), accepted);
  }

  @PUT
  @Path("/settings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(en = "Assigns the columns and chooses what is done.", zh = "设置列的对应关系与导入方式。")
  public ImportResponse set(
      @PathParam("id") UUID id,
      SettingsRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(imports.set(id, request.settings()), accepted);
  }

  /** Tries everything out and writes nothing. */
  @POST
  @Path("/trial")
  @Operation(en = "Tries the import out and writes nothing.", zh = "试运行导入，不写入数据。")
  public ImportResponse check(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(imports.check(id), accepted);
  }

  /** Writes what was tried out without problems. */
  @POST
  @Path("/run")
  @Operation(en = "Writes what was tried out without problems.", zh = "写入试运行中没有问题的数据。")
  public ImportResponse run(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(imports.run(id), accepted);
  }

  @POST
  @Path("/cancellation")
  @Operation(en = "Stops the import; what was written stays.", zh = "停止导入，已写入的保留。")
  public ImportResponse cancel(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(imports.cancel(id), accepted);
  }

  private ImportResponse answer(ImportView view, @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    return ImportResponse.of(view, spoken).with(imports.targetsOf(view.id()), spoken);
  }

  /** What is wrong, in the order of the file. */
  @GET
  @Path("/problems")
  @Operation(en = "What is wrong in which cell.", zh = "各单元格的问题。")
  public ProblemsResponse problems(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    Page<CellProblem> page = results.problems(id, place(cursor), limit);
    return new ProblemsResponse(
        page.items().stream().map(problem -> ProblemResponse.of(problem, spoken)).toList(),
        page.next().map(place -> place.sheet() + "-" + place.line()).orElse(null));
  }

  private static Place place(String cursor) {
    if (!cursor.matches("[0-9]{1,4}-[0-9]{1,8}")) {
      return Place.BEGINNING;
    }
    int dash = cursor.indexOf('-');
    return new Place(
        Integer.parseInt(cursor.substring(0, dash)), Integer.parseInt(cursor.substring(dash + 1)));
  }

  /** The file again, with what is wrong marked; {@code bad} leaves out what was good. */
  @GET
  @Path("/workbook")
  @Produces(XLSX)
  @Operation(en = "The file again, with what is wrong marked.", zh = "标注了问题的文件。")
  public Response workbook(
      @PathParam("id") UUID id,
      @QueryParam("bad") @DefaultValue("false") boolean bad,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    ImportView view = imports.get(id);
    Actor actor = currentUser.require();
    StreamingOutput output =
        out ->
            currentUser.runAs(
                actor,
                () -> new MarkedWorkbook(view, spoken).write(out, at -> results.rows(id, at, bad)));
    String name = view.fileName().replaceAll("\\.[^.]*$", "") + ".xlsx";
    return Response.ok(output, XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.disposition("attachment", name))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
