package org.docket.web.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.docket.record.RecordBulk;
import org.docket.record.RecordBulk.Changing;
import org.docket.record.RecordBulk.Item;
import org.docket.record.RecordBulk.Making;
import org.docket.record.RecordBulk.Result;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Many records of a form in one request. */
@ApplicationScoped
@Path("/forms/{form}/records/bulk")
@Produces(MediaType.APPLICATION_JSON)
public class BulkResource {

  @Inject private RecordBulk bulk;
  @Inject private RequestLanguage language;

  /** Whether one item that cannot be written undoes the others. */
  public enum Mode {
    @JsonProperty("all")
    ALL,
    @JsonProperty("each")
    EACH
  }

  /** Records to make or to change; without a mode all of them or none. */
  public record BulkRequest(@Nullable Mode mode, @Nullable List<@Nullable ItemRequest> items) {}

  /**
   * One of them.
   *
   * @param id of a record that is there; then its version is needed, and only the fields sent
   *     change
   * @param submit whether to hand a new record in at once; else it is a draft
   */
  public record ItemRequest(
      @Nullable UUID id,
      @Nullable Long version,
      @Nullable Boolean submit,
      @Nullable JsonNode data) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Makes or changes up to 1,000 records: all of them, or each for itself.",
      zh = "一次新建或修改最多 1000 张单据：全部成功或逐项处理。",
      schema = "RecordBulkResults")
  public ObjectNode write(
      @PathParam("form") String form,
      BulkRequest request,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    List<Item> items = items(request.items());
    List<Result> results =
        request.mode() == Mode.EACH ? bulk.each(form, items, key) : bulk.all(form, items, key);
    return answer(results, language.of(accepted));
  }

  private static List<Item> items(@Nullable List<@Nullable ItemRequest> sent) {
    List<Item> items = new ArrayList<>();
    for (ItemRequest item : sent == null ? List.<@Nullable ItemRequest>of() : sent) {
      items.add(item(item, "/items/" + items.size()));
    }
    return items;
  }

  private static Item item(@Nullable ItemRequest sent, String place) {
    if (sent == null) {
      throw new ProblemException(missing().at(place));
    }
    JsonNode data = sent.data() == null ? Json.MAPPER.createObjectNode() : sent.data();
    UUID id = sent.id();
    if (id == null) {
      return new Making(data, Boolean.TRUE.equals(sent.submit()));
    }
    Long version = sent.version();
    if (version == null) {
      throw new ProblemException(versionMissing().at(place + "/version"));
    }
    return new Changing(id, version, data);
  }

  private static ObjectNode answer(List<Result> results, Locale spoken) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode items = answer.putArray("items");
    results.forEach(result -> add(result, items.addObject(), spoken));
    return answer;
  }

  private static void add(Result result, ObjectNode item, Locale spoken) {
    item.put("status", result.status().name().toLowerCase(Locale.ROOT));
    result
        .record()
        .ifPresent(
            record -> {
              item.put("id", record.id().toString());
              record.number().ifPresent(number -> item.put("number", number));
              item.put("title", record.title());
              item.put("state", record.state().key());
              item.put("version", record.version());
            });
    if (!result.problems().isEmpty()) {
      ArrayNode problems = item.putArray("problems");
      for (Problem problem : result.problems()) {
        problems
            .addObject()
            .put("pointer", problem.pointer())
            .put("code", problem.code())
            .put("detail", problem.message().in(spoken));
      }
    }
  }

  private static Problem missing() {
    return Problem.of(
        "record.bulk-item-missing", ProblemCategory.INVALID, "An item cannot be null", "项不能为空");
  }

  private static Problem versionMissing() {
    return Problem.of(
        "record.bulk-version-missing",
        ProblemCategory.PRECONDITION_REQUIRED,
        "An item with an id needs the version of the record that you saw",
        "带 id 的项必须给出您看到的单据版本");
  }
}
