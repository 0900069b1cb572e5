package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.docket.approval.TaskAct;
import org.docket.approval.TaskActs;
import org.docket.approval.TaskView;
import org.docket.approval.Tasks;
import org.docket.web.approval.TaskActRequests.CommentRequest;
import org.docket.web.approval.TaskActRequests.PaperRequest;
import org.docket.web.approval.TaskActRequests.PersonRequest;
import org.docket.web.approval.TaskActRequests.ReturnRequest;
import org.docket.web.approval.TaskActRequests.SignerRequest;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of the acting person, and what is done with them: each act is a noun below the task.
 */
@ApplicationScoped
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {

  @Inject private Tasks tasks;
  @Inject private Decisions decisions;
  @Inject private TaskActs acts;
  @Inject private RequestLanguage language;

  /** Which record it was about. */
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
              + "decision stands whatever changed. Where GET /tasks/{id} answers password, the "
              + "password of the acting person must be sent with it.",
      zh =
          "处理任务。多人同时处理时，后到者得知任务已处理（409），重复发送亦然。若带 version（GET /tasks/{id} "
              + "返回的单据版本），则单据在查看后有变动时也会拒绝（412）；不带则无论单据是否变动都生效。若 GET /tasks/{id} "
              + "返回 password，则须同时提交当前人员的密码。")
  public DecisionResponse decide(@PathParam("id") UUID id, DecisionRequest request) {
    Optional<String> password = Optional.ofNullable(request.password());
    return new DecisionResponse(
        password
            .map(given -> decisions.decide(id, request.decision(), given.toCharArray()))
            .orElseGet(() -> decisions.decide(id, request.decision())));
  }

  @POST
  @Path("/{id}/paper-decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Enter a decision that one of the people asked has signed on paper. By whom the chain "
              + "lets; both names, the day on the paper and that of the entry are kept.",
      zh = "录入办理人在纸面上签署的决定。由审批链指定的人员录入；记录双方姓名、签署日期与录入时间。")
  public DecisionResponse decideOnPaper(@PathParam("id") UUID id, PaperRequest request) {
    return new DecisionResponse(decisions.decideOnPaper(id, request.paper()));
  }

  @POST
  @Path("/{id}/transfer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Hand a task over for good. Whoever gets it may read the record.",
      zh = "转办任务。接收人可查看该单据。")
  public DecisionResponse transfer(@PathParam("id") UUID id, PersonRequest request) {
    return did(id, new TaskAct.Transfer(request.who(), request.words()));
  }

  @POST
  @Path("/{id}/delegation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Have somebody else prepare the answer. The task waits and comes back.",
      zh = "委派他人先行办理。任务等待，办理后返回。")
  public DecisionResponse delegate(@PathParam("id") UUID id, PersonRequest request) {
    return did(id, new TaskAct.Delegate(request.who(), request.words()));
  }

  @POST
  @Path("/{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Send back to a step that was done before. GET /tasks/{id} answers which. Then all is "
              + "walked again, or with back the step leads straight back here.",
      zh = "退回到此前的步骤。可退回的步骤见 GET /tasks/{id}。退回后重新逐步办理；back 为真时办理后直接返回本步骤。")
  public DecisionResponse sendBack(@PathParam("id") UUID id, ReturnRequest request) {
    return did(id, request.sendBack());
  }

  @POST
  @Path("/{id}/signers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Ask for the consent of one person more. Before: this task waits for it; beside: at "
              + "the same time; after: once this task has agreed.",
      zh = "加签一人。before：本任务等待其先行签署；beside：同时签署；after：本任务同意后再由其签署。")
  public DecisionResponse addSigner(@PathParam("id") UUID id, SignerRequest request) {
    return did(id, request.add());
  }

  @POST
  @Path("/{id}/signer-removal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Do without somebody who was added to this task and has not answered.",
      zh = "减签：不再等待此任务中添加且尚未答复的人员。")
  public DecisionResponse removeSigner(@PathParam("id") UUID id, PersonRequest request) {
    return did(id, new TaskAct.RemoveSigner(request.who(), request.words()));
  }

  @POST
  @Path("/{id}/enquiry")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Ask somebody something; the comment is the question. The task stays.",
      zh = "征询他人意见，comment 为所问内容。任务不转移。")
  public DecisionResponse ask(@PathParam("id") UUID id, PersonRequest request) {
    return did(id, new TaskAct.Ask(request.who(), request.words()));
  }

  @POST
  @Path("/{id}/reply")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(en = "Answer a question with a comment.", zh = "以意见答复征询。")
  public DecisionResponse reply(@PathParam("id") UUID id, CommentRequest request) {
    return did(id, new TaskAct.Reply(CommentRequest.of(request)));
  }

  @POST
  @Path("/{id}/claim")
  @Operation(
      en = "Take a task out of its pool, so that the others leave it alone.",
      zh = "签收任务，其他人不再办理。")
  public DecisionResponse claim(@PathParam("id") UUID id) {
    return did(id, new TaskAct.Claim());
  }

  @DELETE
  @Path("/{id}/claim")
  @Operation(en = "Put a task back into its pool.", zh = "将签收的任务退还。")
  public DecisionResponse release(@PathParam("id") UUID id) {
    return did(id, new TaskAct.Release());
  }

  @POST
  @Path("/{id}/hold")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Put a task on hold, with a reason. Its deadline waits as long.",
      zh = "挂起任务并说明原因。办理时限相应顺延。")
  public DecisionResponse hold(@PathParam("id") UUID id, CommentRequest request) {
    return did(id, new TaskAct.Hold(CommentRequest.of(request)));
  }

  @DELETE
  @Path("/{id}/hold")
  @Operation(en = "Resume a task that was on hold.", zh = "恢复挂起的任务。")
  public DecisionResponse resume(@PathParam("id") UUID id) {
    return did(id, new TaskAct.Resume(Optional.empty()));
  }

  private DecisionResponse did(UUID task, TaskAct act) {
    return new DecisionResponse(acts.act(task, act));
  }
}
