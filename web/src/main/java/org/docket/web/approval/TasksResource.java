package org.docket.web.approval;

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
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.Decisions;
import org.docket.approval.TaskView;
import org.docket.approval.Tasks;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The tasks of the acting person, and deciding them. */
@ApplicationScoped
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {

  @Inject private Tasks tasks;
  @Inject private Decisions decisions;
  @Inject private RequestLanguage language;

  /** Which record was decided on. */
  record DecisionResponse(UUID record) {}

  @GET
  @Operation(
      en =
          "The tasks of the acting person. Those that are open, or with state=done those "
              + "that the person decided.",
      zh = "当前人员的任务。默认为待办；state=done 时为本人已办。")
  public TaskPageResponse list(
      @QueryParam("state") @DefaultValue("open") String state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Optional<String> from = Optional.ofNullable(cursor);
    TaskView.Page page = state.equals("done") ? tasks.done(from, limit) : tasks.open(from, limit);
    return TaskPageResponse.of(page, language.of(accepted));
  }

  @GET
  @Path("/{id}")
  @Operation(en = "A task to work on, with what may and must be filled in.", zh = "一项任务，含可填与必填字段。")
  public WorkResponse get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return WorkResponse.of(tasks.task(id), language.of(accepted));
  }

  @POST
  @Path("/{id}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Decide a task. Of two people who answer at once the second is told that it is "
              + "decided (409), and so is whoever sends an answer again. With version, the "
              + "version of the record that GET /tasks/{id} answered, the decision is also "
              + "refused (412) when the record has changed since it was seen; without it the "
              + "decision stands whatever changed.",
      zh =
          "处理任务。多人同时处理时，后到者得知任务已处理（409），重复发送亦然。若带 version（GET /tasks/{id} "
              + "返回的单据版本），则单据在查看后有变动时也会拒绝（412）；不带则无论单据是否变动都生效。")
  public DecisionResponse decide(@PathParam("id") UUID id, DecisionRequest request) {
    return new DecisionResponse(decisions.decide(id, request.decision()));
  }
}
