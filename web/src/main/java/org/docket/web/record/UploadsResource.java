package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.ProblemException;
import org.docket.record.Attachments;
import org.docket.record.UploadProblems;
import org.docket.record.Uploads;
import org.docket.record.Uploads.Progress;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.docket.web.record.AttachmentsResource.FileResponse;
import org.jspecify.annotations.Nullable;

/** Files that come in pieces, so that a broken connection costs a piece and not the file. */
@ApplicationScoped
@Path("/uploads")
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {

  private static final String OCTETS = "application/offset+octet-stream";

  @Inject private Uploads uploads;
  @Inject private Attachments attachments;

  /** The file that is going to come, with its size in bytes. */
  public record UploadRequest(
      @Required @Nullable String name, @Nullable String type, @Required @Nullable Long size) {}

  /**
   * How far an upload is.
   *
   * @param offset bytes that have come; the next piece begins there
   * @param file the attachment, once all has come
   */
  public record UploadResponse(UUID id, long offset, long size, Optional<FileResponse> file) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Begin to upload a file in pieces, for instance one that is large or a connection that is bad.",
      zh = "开始分段上传文件，适合大文件或网络不稳定时使用。",
      status = 201,
      answer = UploadResponse.class)
  public Response begin(
      UploadRequest request, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Long size = request.size();
    if (size == null || size < 1) {
      throw new ProblemException(UploadProblems.badSize().at("/size"));
    }
    String name = request.name();
    String type = request.type();
    Progress begun =
        uploads.begin(
            name == null ? "" : name, type == null ? MediaType.WILDCARD : type, size, key);
    return Response.created(URI.create("uploads/" + begun.id())).entity(answer(begun)).build();
  }

  @GET
  @Path("/{id}")
  @Operation(en = "How far an upload is.", zh = "上传进度。")
  public UploadResponse get(@PathParam("id") UUID id) {
    return answer(uploads.progress(id));
  }

  /** The body is a piece of the file, of any length. */
  @PATCH
  @Path("/{id}")
  @Consumes(OCTETS)
  @Operation(
      en =
          "Send a piece. Upload-Offset says where it begins, which is how much has come; otherwise "
              + "409 says how much that is. What came of a piece when the connection broke is kept. "
              + "After the last piece the answer has the file, for which an empty piece asks again.",
      zh =
          "发送一段内容。Upload-Offset 为起始位置，即已收到的字节数，不一致时返回 409 及正确位置；连接中断时已收到的部分会保留。最后一段之后返回文件，可用空内容再次查询。")
  public UploadResponse append(
      @PathParam("id") UUID id,
      @HeaderParam("Upload-Offset") @Nullable String offset,
      InputStream content) {
    return answer(uploads.append(id, place(offset), content));
  }

  @DELETE
  @Path("/{id}")
  @Operation(en = "Give an upload up; a file that it became stays.", zh = "放弃上传；已生成的文件保留。")
  public void discard(@PathParam("id") UUID id) {
    uploads.discard(id);
  }

  private static long place(@Nullable String offset) {
    if (offset == null || !offset.strip().matches("[0-9]{1,15}")) {
      throw new ProblemException(UploadProblems.offsetMissing());
    }
    return Long.parseLong(offset.strip());
  }

  private UploadResponse answer(Progress progress) {
    return new UploadResponse(
        progress.id(),
        progress.offset(),
        progress.size(),
        progress.file().map(file -> FileResponse.of(file, attachments.scan(file.id()))));
  }
}
