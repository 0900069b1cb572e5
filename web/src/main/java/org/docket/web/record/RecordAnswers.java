package org.docket.web.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Collection;
import java.util.Locale;
import org.docket.platform.Json;
import org.docket.record.RecordView;
import org.docket.record.RecordView.Somebody;
import org.docket.record.RecordView.UnitName;

/** Records as the API gives them. */
@ApplicationScoped
public class RecordAnswers {

  private final Instance<RecordPart> parts;

  @Inject
  public RecordAnswers(@Any Instance<RecordPart> parts) {
    this.parts = parts;
  }

  /** The whole record, with what other features know of it. */
  public ObjectNode whole(RecordView record, Locale language) {
    ObjectNode answer = brief(record, language);
    answer.put("release", record.release().toString());
    answer.put("createdAt", record.createdAt().toString());
    answer.put("version", record.version());
    answer.put("revision", record.revision());
    record.source().ifPresent(source -> answer.put("source", source.toString()));
    answer.set("creator", somebody(record.creator(), language));
    answer.set("unit", unit(record.unit(), language));
    answer.set("data", record.data());
    if (!record.unfit().isEmpty()) {
      answer.set("unfit", record.unfit());
    }
    answer.set("rights", rights(record));
    answer.putArray("tasks");
    parts.forEach(part -> part.add(record, answer, language));
    return answer;
  }

  /** What a list of one's own records shows. */
  public ObjectNode brief(RecordView record, Locale language) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    answer.put("id", record.id().toString());
    answer.put("form", record.form());
    answer.put("formTitle", record.formTitle().in(language));
    record.number().ifPresent(number -> answer.put("number", number));
    answer.put("title", record.title());
    answer.put("state", record.state().key());
    answer.put("stateTitle", record.stateTitle().in(language));
    answer.put("updatedAt", record.updatedAt().toString());
    answer.put("discard", record.rights().discard());
    return answer;
  }

  private static ObjectNode somebody(Somebody person, Locale language) {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    answer.put("id", person.id()).put("login", person.login()).put("name", person.name());
    person.unit().ifPresent(unit -> answer.set("unit", unit(unit, language)));
    return answer;
  }

  /** The name is the one that expressions read; the title is for people. */
  private static ObjectNode unit(UnitName unit, Locale language) {
    return Json.MAPPER
        .createObjectNode()
        .put("id", unit.code())
        .put("code", unit.code())
        .put("name", unit.name().zh())
        .put("title", unit.name().in(language));
  }

  private static ObjectNode rights(RecordView record) {
    ObjectNode rights = Json.MAPPER.createObjectNode();
    rights.put("edit", record.rights().edit());
    rights.put("submit", record.rights().submit());
    rights.put("amend", record.rights().amend());
    rights.put("discard", record.rights().discard());
    rights.put("cancel", record.rights().cancel());
    rights.put("administer", record.rights().administer());
    rights.put("grant", record.rights().grant());
    rights.put("grantable", record.rights().grantable());
    rights.put("move", record.rights().move());
    rights.putArray("print");
    ObjectNode fields = rights.putObject("fields");
    fill(fields.putArray("hidden"), record.rights().hidden());
    fill(fields.putArray("readOnly"), record.rights().readOnly());
    fill(fields.putArray("late"), record.rights().late());
    return rights;
  }

  private static void fill(ArrayNode target, Collection<String> names) {
    names.stream().sorted().forEach(target::add);
  }

  /** The version of the record, for If-Match. */
  public static ResponseBuilder tagged(ResponseBuilder response, RecordView record) {
    return response.tag(new EntityTag(Long.toString(record.version())));
  }
}
