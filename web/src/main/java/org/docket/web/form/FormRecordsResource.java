package org.docket.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.net.URI;
import org.docket.platform.Json;
import org.docket.record.ListRequest;
import org.docket.record.RecordLists;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.RecordAnswers;
import org.jspecify.annotations.Nullable;

/** The records of a form: lists of them, and new ones. */
@ApplicationScoped
@Path("/forms/{form}/records")
@Produces(MediaType.APPLICATION_JSON)
public class FormRecordsResource {

  @Inject private Records records;
  @Inject private RecordLists lists;
  @Inject private RecordAnswers answers;
  @Inject private RequestLanguage language;

  /**
   * A new record.
   *
   * @param submit whether to hand it in at once; else it is a draft
   */
  public record CreateRequest(@Nullable JsonNode data, @Nullable Boolean submit) {}

  @GET
  @Operation(
      en =
          "A page of the records of a form. The paths of each form say what it can be "
              + "filtered by.",
      zh = "某表单单据的一页。可用的筛选条件见各表单自己的路径。")
  public ListResponse list(
      @PathParam("form") String form,
      @QueryParam("view") @Nullable String view,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("sort") @DefaultValue("") String sort,
      @QueryParam("filter") @DefaultValue("") String filter,
      @QueryParam("fields") @DefaultValue("") String fields,
      @QueryParam("limit") @DefaultValue("20") int limit,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("count") @DefaultValue("false") boolean count,
      @Context UriInfo uri,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    ListRequest request =
        new ListRequest(
            form,
            view,
            ListParameters.filters(uri),
            filter,
            search,
            ListParameters.words(sort),
            ListParameters.words(fields),
            limit,
            cursor,
            count);
    return ListResponse.of(lists.list(request), language.of(accepted));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "A new record: a draft, or with submit handed in at once.",
      zh = "新建单据：草稿，或以 submit 直接提交。",
      status = 201,
      schema = "Record")
  public Response create(
      @PathParam("form") String form,
      CreateRequest request,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Context UriInfo uri,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    JsonNode sent = request.data();
    JsonNode data = sent == null ? Json.MAPPER.createObjectNode() : sent;
    boolean submit = Boolean.TRUE.equals(request.submit());
    RecordView view =
        key == null ? made(form, data, submit) : records.createOnce(key, form, data, submit);
    URI location = uri.getBaseUriBuilder().path("records").path(view.id().toString()).build();
    ObjectNode body = answers.whole(view, language.of(accepted));
    return RecordAnswers.tagged(Response.created(location).entity(body), view).build();
  }

  private RecordView made(String form, JsonNode data, boolean submit) {
    return submit ? records.createAndSubmit(form, data) : records.create(form, data);
  }
}
