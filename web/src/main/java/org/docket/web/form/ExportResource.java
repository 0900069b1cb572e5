package org.docket.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.docket.record.RecordExport;
import org.docket.record.RecordExport.Prepared;
import org.docket.web.openapi.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file. Written while it is read, so that its length does not matter; one that breaks
 * off is not finished, so that nobody takes a part for the whole.
 */
@ApplicationScoped
@Path("/forms/{form}/records/export")
public class ExportResource {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private RecordExport exports;

  /** For spreadsheets; {@code all} adds every field and a sheet for each table of lines. */
  @GET
  @Path("/xlsx")
  @Operation(
      en =
          "A list as a file for spreadsheets. With all=true every field, and a sheet for "
              + "each table of lines.",
      zh = "将列表导出为 Excel 文件。all=true 时包含全部字段，每个明细表一张工作表。",
      type = ExportResource.XLSX)
  public Response xlsx(
      @PathParam("form") String form,
      @QueryParam("view") @Nullable String view,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("sort") @DefaultValue("") String sort,
      @QueryParam("filter") @DefaultValue("") String filter,
      @QueryParam("fields") @DefaultValue("") String fields,
      @QueryParam("all") @DefaultValue("false") boolean all,
      @Context UriInfo uri) {
    Prepared export =
        exports.prepare(
            ListParameters.selection(form, view, search, filter, sort, fields, uri), all);
    StreamingOutput output =
        out -> {
          XlsxSink sink = new XlsxSink(out);
          export.writing().to(sink);
          sink.finish();
        };
    return answer(output, XLSX, export.title() + ".xlsx");
  }

  /** For other programs: one table, commas, UTF-8. */
  @GET
  @Path("/csv")
  @Operation(en = "A list as CSV in UTF-8.", zh = "将列表导出为 UTF-8 编码的 CSV。", type = "text/csv")
  public Response csv(
      @PathParam("form") String form,
      @QueryParam("view") @Nullable String view,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("sort") @DefaultValue("") String sort,
      @QueryParam("filter") @DefaultValue("") String filter,
      @QueryParam("fields") @DefaultValue("") String fields,
      @Context UriInfo uri) {
    Prepared export =
        exports.prepare(
            ListParameters.selection(form, view, search, filter, sort, fields, uri), false);
    StreamingOutput output =
        out -> {
          CsvSink sink = new CsvSink(out);
          export.writing().to(sink);
          sink.finish();
        };
    return answer(output, "text/csv; charset=UTF-8", export.title() + ".csv");
  }

  /** The name in both ways of RFC 6266, since it may be Chinese. */
  private static Response answer(StreamingOutput output, String type, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    String ending = name.substring(name.lastIndexOf('.'));
    return Response.ok(output, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"export" + ending + "\"; filename*=UTF-8''" + encoded)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
