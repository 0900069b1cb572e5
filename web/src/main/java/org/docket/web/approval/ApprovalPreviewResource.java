package org.docket.web.approval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.approval.ApprovalPreview;
import org.docket.approval.ApprovalPreviews;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Who would deal with a new record, before it is handed in. Stores nothing. */
@ApplicationScoped
@Path("/forms/{form}/approval-preview")
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalPreviewResource {

  @Inject private ApprovalPreviews previews;
  @Inject private RequestLanguage language;

  /** What is filled in so far. */
  public record PreviewRequest(@Nullable ObjectNode data) {}

  /** Without steps for a form that has no chain. */
  public record PreviewResponse(List<StepResponse> steps, Optional<String> stopped) {
    static PreviewResponse of(ApprovalPreview preview, Locale shown) {
      return new PreviewResponse(
          preview.steps().stream().map(step -> StepResponse.of(step, shown)).toList(),
          preview.stopped().map(text -> text.in(shown)));
    }
  }

  /**
   * A step, and who would be asked.
   *
   * @param does {@code acts}, {@code advises} or {@code is-told}
   * @param expected when it will probably be done
   */
  public record StepResponse(
      String step,
      String number,
      String title,
      List<String> people,
      String why,
      boolean usual,
      String does,
      Optional<Instant> expected) {
    static StepResponse of(ApprovalPreview.Step step, Locale shown) {
      return new StepResponse(
          step.step(),
          step.number(),
          step.title().in(shown),
          step.people(),
          step.why().in(shown),
          step.usual(),
          step.does().key(),
          step.expected());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Who would be asked about a new record, before it is handed in. Stores nothing.",
      zh = "预览新单据提交后将由谁处理。不保存任何内容。")
  public PreviewResponse preview(
      @PathParam("form") String form,
      PreviewRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    ObjectNode data = request.data();
    return previews
        .preview(form, data == null ? JsonNodeFactory.instance.objectNode() : data)
        .map(preview -> PreviewResponse.of(preview, language.of(accepted)))
        .orElseGet(() -> new PreviewResponse(List.of(), Optional.empty()));
  }
}
