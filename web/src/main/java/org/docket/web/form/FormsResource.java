package org.docket.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.problem.Problem;
import org.docket.record.CheckView;
import org.docket.record.FilledForms;
import org.docket.record.RecordCandidates;
import org.docket.record.RecordCandidates.Question;
import org.docket.record.Records;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Forms, and what they say while they are filled in. */
@ApplicationScoped
@Path("/forms/{form}")
@Produces(MediaType.APPLICATION_JSON)
public class FormsResource {

  private static final int USUAL = 20;

  @Inject private FilledForms forms;
  @Inject private Records records;
  @Inject private RecordCandidates candidates;
  @Inject private RequestLanguage language;

  /**
   * Data that are being filled in.
   *
   * @param record the record that they will change; null for a new one
   */
  public record CheckRequest(@Nullable JsonNode data, @Nullable UUID record) {}

  /** What is wrong, where. */
  public record ProblemItem(@Nullable String pointer, String code, String detail) {
    static ProblemItem of(Problem problem, Locale language) {
      return new ProblemItem(problem.pointer(), problem.code(), problem.message().in(language));
    }
  }

  /** What the form says. */
  record CheckResponse(ObjectNode data, Set<String> hidden, List<ProblemItem> problems) {
    static CheckResponse of(CheckView view, Locale language) {
      return new CheckResponse(
          view.data(),
          view.hidden(),
          view.problems().stream().map(each -> ProblemItem.of(each, language)).toList());
    }
  }

  /** Somebody looks for something to choose. */
  public record CandidatesRequest(
      @Nullable String field,
      @Nullable String q,
      @Nullable JsonNode data,
      @Nullable JsonNode row,
      @Nullable Integer limit,
      @Nullable String cursor) {}

  @GET
  public ObjectNode get(
      @PathParam("form") String form,
      @QueryParam("release") @Nullable UUID release,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return forms.view(form, release, language.of(accepted));
  }

  @POST
  @Path("/check")
  @Consumes(MediaType.APPLICATION_JSON)
  public CheckResponse check(
      @PathParam("form") String form,
      CheckRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    JsonNode data = orEmpty(request.data());
    UUID record = request.record();
    CheckView view = record == null ? records.check(form, data) : records.check(record, data);
    return CheckResponse.of(view, language.of(accepted));
  }

  @POST
  @Path("/candidates")
  @Consumes(MediaType.APPLICATION_JSON)
  public RecordCandidates.Page candidates(
      @PathParam("form") String form, CandidatesRequest request) {
    String field = request.field();
    String words = request.q();
    Integer limit = request.limit();
    return candidates.find(
        new Question(
            form,
            field == null ? "" : field,
            words == null ? "" : words,
            orEmpty(request.data()),
            request.row(),
            limit == null ? USUAL : limit,
            request.cursor()));
  }

  private static JsonNode orEmpty(@Nullable JsonNode data) {
    return data == null ? Json.MAPPER.createObjectNode() : data;
  }
}
