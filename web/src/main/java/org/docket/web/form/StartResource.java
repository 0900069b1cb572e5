package org.docket.web.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.record.Beginning;
import org.docket.record.Origin;
import org.docket.record.StartView;
import org.docket.web.form.FormsResource.ProblemItem;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.docket.web.record.RelatedResponse;
import org.jspecify.annotations.Nullable;

/** What a new record starts with, before anything is written. */
@ApplicationScoped
@Path("/forms/{form}/start")
@Produces(MediaType.APPLICATION_JSON)
public class StartResource {

  @Inject private Beginning beginning;
  @Inject private RequestLanguage language;

  /**
   * What to start from.
   *
   * @param copyOf a record of the same form
   * @param madeFrom a record of another form, with the mapping that fills the new one in
   * @param values by field, as they stand in a web address
   */
  public record StartRequest(
      @Nullable UUID copyOf,
      @Nullable UUID madeFrom,
      @Nullable String mapping,
      @Nullable Map<String, String> values) {
    Origin origin() {
      if (madeFrom != null) {
        return new Origin.Made(madeFrom, mapping == null ? "" : mapping);
      }
      return copyOf == null ? Origin.nothing() : new Origin.Copy(copyOf);
    }
  }

  /** What the new record starts with. */
  public record StartResponse(
      ObjectNode data,
      ObjectNode unfit,
      List<ProblemItem> problems,
      @Nullable RelatedResponse origin) {
    static StartResponse of(StartView start, Locale language) {
      return new StartResponse(
          start.data(),
          start.unfit(),
          start.problems().stream().map(each -> ProblemItem.of(each, language)).toList(),
          start.origin().map(origin -> RelatedResponse.of(origin, language)).orElse(null));
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "What a new record starts with: the values of another record or of a web address. "
              + "Nothing is written.",
      zh = "新单据的初始内容：来自另一单据或网址中的值。不保存任何内容。")
  public StartResponse start(
      @PathParam("form") String form,
      StartRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Map<String, String> values = request.values();
    StartView start = beginning.start(form, request.origin(), values == null ? Map.of() : values);
    return StartResponse.of(start, language.of(accepted));
  }
}
