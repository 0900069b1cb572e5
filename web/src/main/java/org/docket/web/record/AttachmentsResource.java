package org.docket.web.record;

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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.docket.form.Lookups.StoredFile;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.record.Attachments;
import org.docket.record.RecordProblems;
import org.docket.web.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** Uploaded files. */
@ApplicationScoped
@Path("/attachments")
public class AttachmentsResource {

  @Inject private Attachments attachments;
  @Inject private CurrentUser currentUser;

  /** A file, and what the virus scanner said: {@code none}, {@code clean} or {@code unchecked}. */
  record FileResponse(UUID id, String name, String type, long size, String sha256, String scan) {
    static FileResponse of(StoredFile file, String scan) {
      return new FileResponse(
          file.id(), file.name(), file.type(), file.size(), file.sha256(), scan);
    }
  }

  /** The body is the file; its name comes percent-encoded. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Keep a file. The body is the file. Sent again with the same Idempotency-Key, it is the same "
              + "one. A file that no record refers to is seen by nobody else and forgotten later.",
      zh = "保存文件。请求体即文件内容。以同一 Idempotency-Key 重发时仍是同一文件；未被单据引用的文件他人不可见，日后自动清除。",
      status = 201,
      answer = FileResponse.class)
  public Response upload(
      InputStream content,
      @HeaderParam("X-File-Name") @Nullable String name,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    StoredFile file =
        attachments.upload(
            FileNames.decoded(name), type == null ? MediaType.WILDCARD : type, content, key);
    return Response.created(URI.create("attachments/" + file.id()))
        .entity(FileResponse.of(file, attachments.scan(file.id())))
        .build();
  }

  /** Images are shown, everything else is saved; never run by the browser. */
  @GET
  @Path("/{id}")
  @Produces(MediaType.WILDCARD)
  @Operation(en = "A file.", zh = "文件内容。")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    StoredFile file = attachments.get(id);
    ResponseBuilder same = request.evaluatePreconditions(new EntityTag(file.sha256()));
    if (same != null) {
      return same.build();
    }
    Actor actor = currentUser.require();
    StreamingOutput content =
        target ->
            currentUser.runAs(
                actor,
                () -> {
                  attachments.copy(id, target);
                  return id;
                });
    return Response.ok(content, file.type())
        .tag(new EntityTag(file.sha256()))
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
        .build();
  }

  /** A small picture of an image, upright and without what the camera noted. */
  @GET
  @Path("/{id}/preview")
  @Produces("image/jpeg")
  @Operation(en = "A small picture of an image.", zh = "图片的缩略图。")
  public Response preview(@PathParam("id") UUID id, @Context Request request) {
    EntityTag tag = new EntityTag("p" + attachments.get(id).sha256());
    ResponseBuilder same = request.evaluatePreconditions(tag);
    if (same != null) {
      return same.build();
    }
    byte[] picture =
        attachments.preview(id).orElseThrow(() -> new ProblemException(RecordProblems.noPreview()));
    return Response.ok(picture, "image/jpeg")
        .tag(tag)
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400")
        .build();
  }

  private static String disposition(StoredFile file) {
    String how = file.type().startsWith("image/") ? "inline" : "attachment";
    return FileNames.disposition(how, file.name());
  }
}
