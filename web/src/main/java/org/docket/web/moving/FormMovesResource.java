package org.docket.web.moving;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.docket.record.ListRequest;
import org.docket.record.moving.MoveBatches;
import org.docket.record.moving.MoveBatches.Standing;
import org.docket.web.form.ListParameters;
import org.docket.web.moving.MoveAnswers.MoveResponse;
import org.docket.web.moving.RecordMoveResource.MoveRequest;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Records of a form that have an earlier revision of it. */
@ApplicationScoped
@Path("/forms/{form}/moves")
@Produces(MediaType.APPLICATION_JSON)
public class FormMovesResource {

  @Inject private MoveBatches moves;
  @Inject private RequestLanguage language;

  /** How many records have an earlier revision, and one's own moves. */
  public record StandingResponse(long older, List<MoveResponse> items) {
    static StandingResponse of(Standing standing, Locale language) {
      return new StandingResponse(
          standing.older(),
          standing.moves().stream().map(move -> MoveResponse.of(move, language)).toList());
    }
  }

  @GET
  @Operation(
      en =
          "How many records of a form have an earlier revision of it, and one's own moves of them.",
      zh = "仍为旧版表单的单据数量，以及本人发起的升级任务。")
  public StandingResponse standing(
      @PathParam("form") String form,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return StandingResponse.of(moves.standing(form), language.of(accepted));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Begin to look at the records of a list that have an earlier revision of the form. "
              + "Filters as for lists. Nothing is written before it is run. With an "
              + "Idempotency-Key it begins once.",
      zh = "开始预览列表中旧版表单的单据，筛选方式与列表相同。执行前不写入数据。带 Idempotency-Key 时只开始一次。",
      status = 201,
      answer = MoveAnswers.MoveResponse.class)
  public Response begin(
      @PathParam("form") String form,
      @QueryParam("view") @Nullable String view,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("filter") @DefaultValue("") String filter,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri,
      MoveRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    ListRequest selection = ListParameters.selection(form, view, search, filter, uri);
    MoveResponse begun =
        MoveResponse.of(moves.begin(selection, request.values(), key), language.of(accepted));
    return Response.status(Response.Status.CREATED).entity(begun).build();
  }
}
