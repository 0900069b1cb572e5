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
import org.docket.record.RelatedLists;
import org.docket.record.SimilarRecords;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
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
  @Inject private SimilarRecords similar;
  @Inject private RelatedLists related;
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

  /**
   * Somebody looks for something to choose.
   *
   * @param record the record that is changed; null for a new one
   */
  public record CandidatesRequest(
      @Required @Nullable String field,
      @Nullable String q,
      @Nullable JsonNode data,
      @Nullable JsonNode row,
      @Nullable Integer limit,
      @Nullable String cursor,
      @Nullable UUID record) {}

  @GET
  @Operation(en = "A form as a client draws it.", zh = "供客户端绘制的表单定义。", schema = "Form")
  public ObjectNode get(
      @PathParam("form") String form,
      @QueryParam("release") @Nullable UUID release,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return forms.view(form, release, language.of(accepted));
  }

  @POST
  @Path("/check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "What a form says to data that are still being filled in. Nothing is stored.",
      zh = "表单对填写中数据的校验结果。不保存。")
  public CheckResponse check(
      @PathParam("form") String form,
      CheckRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    JsonNode data = orEmpty(request.data());
    UUID record = request.record();
    CheckView view = record == null ? records.check(form, data) : records.check(record, data);
    return CheckResponse.of(view, language.of(accepted));
  }

  /** Records that may be about the same thing as the one that is filled in. */
  @POST
  @Path("/similar")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Records that may be about the same thing as the one that is filled in, as far as the "
              + "person may read them.",
      zh = "可能与正在填写的单据相同的其他单据，仅限有权查看的。")
  public SimilarResponse similar(
      @PathParam("form") String form,
      CheckRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return SimilarResponse.of(
        similar.find(form, request.record(), orEmpty(request.data())), language.of(accepted));
  }

  @POST
  @Path("/related")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "The lists of related records of a form, as far as the person may read them, and what "
              + "the form's formulas say of the whole lists.",
      zh = "表单中的相关单据列表（仅限有权查看的），以及表单公式对整个列表的计算结果。")
  public RelatedListsResponse related(
      @PathParam("form") String form,
      CheckRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return RelatedListsResponse.of(
        related.of(form, request.record(), orEmpty(request.data())), language.of(accepted));
  }

  @POST
  @Path("/candidates")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "What may be chosen in a field. For a column, field is table/column; record is the one that"
              + " is changed, where there is one.",
      zh = "某字段可选的内容。明细列写作 表/列；修改已有单据时以 record 指明该单据。")
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
            request.cursor(),
            request.record()));
  }

  static JsonNode orEmpty(@Nullable JsonNode data) {
    return data == null ? Json.MAPPER.createObjectNode() : data;
  }
}
