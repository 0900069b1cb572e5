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
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.docket.record.MaskedValues;
import org.docket.record.RecordHistory.Revision;
import org.docket.record.RecordProblems;
import org.docket.record.RecordState;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Single records. */
@ApplicationScoped
@Path("/records")
@Produces(MediaType.APPLICATION_JSON)
public class RecordsResource {

  @Inject private Records records;
  @Inject private MaskedValues masked;
  @Inject private RecordAnswers answers;
  @Inject private HistoryAnswers history;
  @Inject private RequestLanguage language;

  /** Data of a form. */
  public record DataRequest(@Nullable JsonNode data) {}

  /** What a masked field holds. */
  public record RevealedValue(String value) {}

  /** Why a record is taken back. */
  public record CancellationRequest(@Required @Nullable String reason) {}

  /** One's own records in one state. */
  @GET
  @Operation(
      en = "One's own records in one state, the last changed first.",
      zh = "本人某一状态的单据，最近修改的在前。",
      schema = "RecordBriefs")
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
  @Operation(en = "A record.", zh = "一份单据。", schema = "Record")
  public Response get(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(records.get(id), accepted);
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Save a draft, or revise a finished record. Fields that are not sent are " + "emptied.",
      zh = "保存草稿，或修订已完成的单据。未发送的字段将清空。",
      schema = "Record")
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
  @Operation(
      en = "Hand in a draft, with these data or as it is.",
      zh = "提交草稿，可同时带数据。",
      schema = "Record")
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
  @Operation(
      en =
          "Cancel a record; what still runs on it ends. Needs If-Match: what is "
              + "cancelled is what was seen.",
      zh = "作废单据，其未完成的流程随之终止。须带 If-Match：作废的正是所见的单据。",
      schema = "Record")
  public Response cancel(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      CancellationRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    long seen = Preconditions.version(version);
    String reason = request.reason();
    return answer(records.cancel(id, seen, reason == null ? "" : reason), accepted);
  }

  /** Shows one value that the form masks; the time line keeps that it was seen. */
  @POST
  @Path("/{id}/revealed-values/{field}")
  @Operation(
      en =
          "Show the value of a masked field to somebody who may read the record; the time line "
              + "keeps who saw it and when.",
      zh = "向有权查看单据的人显示遮蔽字段的值；时间线记录何人何时查看。")
  public RevealedValue reveal(@PathParam("id") UUID id, @PathParam("field") String field) {
    return new RevealedValue(masked.reveal(id, field));
  }

  @GET
  @Path("/{id}/timeline")
  @Operation(en = "What happened to a record, the oldest first.", zh = "单据的经过，最早的在前。")
  public Items<HistoryAnswers.EntryResponse> timeline(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return history.timeline(id, language.of(accepted));
  }

  @GET
  @Path("/{id}/revisions")
  @Operation(en = "The revisions of a record.", zh = "单据的修订记录。")
  public Items<Revision> revisions(@PathParam("id") UUID id) {
    return history.revisions(id);
  }

  @GET
  @Path("/{id}/related")
  @Operation(en = "Records that belong together with a record.", zh = "与单据相关联的单据。")
  public Items<RelatedResponse> related(
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
