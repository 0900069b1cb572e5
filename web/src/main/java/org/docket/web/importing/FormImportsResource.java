package org.docket.web.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.docket.record.importing.ImportView;
import org.docket.record.importing.RecordImports;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.FileNames;
import org.jspecify.annotations.Nullable;

/** Files to import into a form. */
@ApplicationScoped
@Path("/forms/{form}/imports")
@Produces(MediaType.APPLICATION_JSON)
public class FormImportsResource {

  @Inject private RecordImports imports;
  @Inject private RequestLanguage language;

  /** One's own, the newest first. */
  @GET
  @Operation(en = "One's own imports into a form, the newest first.", zh = "自己在该表单的导入，最新的在前。")
  public Map<String, List<ImportResponse>> list(
      @PathParam("form") String form,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    return Map.of(
        "items", imports.list(form).stream().map(view -> ImportResponse.of(view, spoken)).toList());
  }

  /** The body is the file, XLSX or CSV; its name comes percent-encoded. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      en =
          "Takes a file to import in and proposes where its columns go; nothing is written. Sent "
              + "again with the same Idempotency-Key, it is the same import.",
      zh = "上传要导入的文件并建议列的对应关系，不写入数据。以同一 Idempotency-Key 重发时仍是同一次导入。",
      status = 201,
      answer = ImportResponse.class)
  public Response upload(
      @PathParam("form") String form,
      InputStream content,
      @HeaderParam("X-File-Name") @Nullable String name,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    ImportView view =
        imports.upload(
            form, FileNames.decoded(name), type == null ? MediaType.WILDCARD : type, content, key);
    return Response.created(
            uri.getBaseUriBuilder().path("imports").path(view.id().toString()).build())
        .entity(ImportResponse.of(view, spoken).with(imports.targetsOf(view.id()), spoken))
        .build();
  }
}
