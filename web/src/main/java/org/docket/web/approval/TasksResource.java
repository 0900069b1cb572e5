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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.Decisions;
import org.docket.approval.TaskView;
import org.docket.approval.Tasks;
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

  @GET
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
  public WorkResponse get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return WorkResponse.of(tasks.task(id), language.of(accepted));
  }

  @POST
  @Path("/{id}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, UUID> decide(@PathParam("id") UUID id, DecisionRequest request) {
    return Map.of("record", decisions.decide(id, request.decision()));
  }
}
