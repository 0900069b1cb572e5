package org.docket.web.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.docket.record.RecordState;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Single records. */
@ApplicationScoped
@Path("/records")
@Produces(MediaType.APPLICATION_JSON)
public class RecordsResource {

  @Inject private Records records;
  @Inject private RecordAnswers answers;
  @Inject private HistoryAnswers history;
  @Inject private RequestLanguage language;

  /** Data of a form. */
  public record DataRequest(@Nullable JsonNode data) {}

  /** Why a record is taken back. */
  public record CancellationRequest(@Nullable String reason) {}

  /** One's own records in one state. */
  @GET
  public ObjectNode mine(
      @QueryParam("state") @DefaultValue("draft") String state,
      @QueryParam("limit") @DefaultValue("20") int limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode items = answer.putArray("items");
    records.mine(state(state), limit).forEach(view -> items.add(answers.brief(view, spoken)));
    return answer;
  }

  private static RecordState state(String key) {
    try {
      return RecordState.of(key);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(RecordProblems.unknownState(key), e);
    }
  }

  @GET
  @Path("/{id}")
  public Response get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(records.get(id), accepted);
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      DataRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    long seen = Preconditions.version(version);
    return answer(records.save(id, seen, data(request.data())), accepted);
  }

  @POST
  @Path("/{id}/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response submit(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable DataRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    long seen = Preconditions.version(version);
    JsonNode data = request == null ? null : request.data();
    RecordView view = data == null ? records.submit(id, seen) : records.submit(id, seen, data);
    return answer(view, accepted);
  }

  @POST
  @Path("/{id}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response cancel(
      @PathParam("id") UUID id,
      CancellationRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    String reason = request.reason();
    return answer(records.cancel(id, reason == null ? "" : reason), accepted);
  }

  @GET
  @Path("/{id}/timeline")
  public Map<String, ?> timeline(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return history.timeline(id, language.of(accepted));
  }

  @GET
  @Path("/{id}/revisions")
  public Map<String, ?> revisions(@PathParam("id") UUID id) {
    return history.revisions(id);
  }

  @GET
  @Path("/{id}/related")
  public Map<String, ?> related(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return history.related(id, language.of(accepted));
  }

  private Response answer(RecordView view, @Nullable String accepted) {
    ObjectNode body = answers.whole(view, language.of(accepted));
    return RecordAnswers.tagged(Response.ok(body), view).build();
  }

  static JsonNode data(@Nullable JsonNode sent) {
    return sent == null ? Json.MAPPER.createObjectNode() : sent;
  }
}
