package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.Approvals;
import org.docket.approval.PaperTask;
import org.docket.approval.TaskView;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** What the acting person may enter that others have signed on paper. */
@ApplicationScoped
@Path("/records/{record}/paper-tasks")
@Produces(MediaType.APPLICATION_JSON)
public class RecordPaperTasksResource {

  @Inject private Approvals approvals;
  @Inject private RequestLanguage language;

  /** Somebody who is asked. */
  record SignerResponse(UUID id, String name) {}

  /** How the task can be answered. */
  record AnswerResponse(String key, String title, boolean commentRequired, List<String> require) {
    static AnswerResponse of(TaskView.Answer answer, Locale shown) {
      return new AnswerResponse(
          answer.key(), answer.title().in(shown), answer.commentRequired(), answer.require());
    }
  }

  /**
   * A task, who is asked in it, and how it can be answered.
   *
   * @param whole whether the whole form can come with it, as filled in on the paper
   * @param edit the fields that can otherwise
   * @param require the fields that must be there afterwards, whatever is decided
   * @param decides the lines that were decided one by one, where the step does
   * @param lines of which tables only some lines may be changed, and their ids
   * @param scan whether a scan of the paper must come with it
   * @param attachments how many files must come with it at least, besides the scan
   */
  record PaperTaskResponse(
      UUID task,
      String title,
      List<SignerResponse> signers,
      List<AnswerResponse> outcomes,
      boolean whole,
      List<String> edit,
      List<String> require,
      Map<String, Set<String>> lines,
      Optional<TaskView.LineChoice> decides,
      boolean scan,
      int attachments) {
    static PaperTaskResponse of(PaperTask paper, Locale shown) {
      return new PaperTaskResponse(
          paper.task(),
          paper.title().in(shown),
          paper.signers().stream()
              .map(signer -> new SignerResponse(signer.person(), signer.name()))
              .toList(),
          paper.outcomes().stream().map(answer -> AnswerResponse.of(answer, shown)).toList(),
          paper.fields().whole(),
          paper.fields().edit(),
          paper.fields().require(),
          paper.fields().lines(),
          paper.decides(),
          paper.scan(),
          paper.files());
    }
  }

  @GET
  @Operation(
      en =
          "Open tasks of a record whose decision the acting person may enter as signed on paper, "
              + "with those who are asked. None where the chain lets nobody or somebody else.",
      zh = "单据中可由本人录入纸面签署的待办任务及其办理人。审批链未授权本人时为空。")
  public Items<PaperTaskResponse> get(
      @PathParam("record") UUID record,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return new Items<>(
        approvals.onPaper(record).stream()
            .map(paper -> PaperTaskResponse.of(paper, shown))
            .toList());
  }
}
