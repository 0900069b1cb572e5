package org.docket.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.Preconditions;
import org.docket.web.record.RecordAnswers;
import org.docket.web.record.RecordsResource.DataRequest;
import org.jspecify.annotations.Nullable;

/**
 * Single records at the address of their form, for clients that know it: what is sent and answered
 * is typed by the form. A record of another form is not there.
 */
@ApplicationScoped
@Path("/forms/{form}/records/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class FormRecordResource {

  @Inject private Records records;
  @Inject private RecordAnswers answers;
  @Inject private RequestLanguage language;

  @GET
  @Operation(
      en = "A record of this form. As /records/{id}, typed by the form.",
      zh = "该表单的一份单据。同 /records/{id}，数据类型由表单决定。",
      schema = "Record")
  public Response get(
      @PathParam("form") String form,
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(ofForm(form, id), accepted);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Save a draft of this form, or revise a finished record. Fields not sent are emptied.",
      zh = "保存该表单的草稿，或修订已完成的单据。未发送的字段将清空。",
      schema = "Record")
  public Response save(
      @PathParam("form") String form,
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      DataRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    long seen = Preconditions.version(version);
    ofForm(form, id);
    return answer(records.save(id, seen, FormsResource.orEmpty(request.data())), accepted);
  }

  @POST
  @Path("/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Hand in a draft of this form, with these data or as it is.",
      zh = "提交该表单的草稿，可同时带数据。",
      schema = "Record")
  public Response submit(
      @PathParam("form") String form,
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable DataRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    long seen = Preconditions.version(version);
    ofForm(form, id);
    JsonNode data = request == null ? null : request.data();
    RecordView view = data == null ? records.submit(id, seen) : records.submit(id, seen, data);
    return answer(view, accepted);
  }

  private RecordView ofForm(String form, UUID id) {
    return records
        .find(id)
        .filter(record -> record.form().equals(form))
        .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
  }

  private Response answer(RecordView view, @Nullable String accepted) {
    ObjectNode body = answers.whole(view, language.of(accepted));
    return RecordAnswers.tagged(Response.ok(body), view).build();
  }
}
