package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.form.CheckedData;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;

/**
 * Sorts out of what somebody typed what the form cannot read yet, so that a draft keeps it beside
 * its data, as it was typed.
 */
final class Unfit {

  private final FormDefinition form;
  private final ObjectNode data;
  private final JsonNode typed;
  private final ObjectNode unfit;
  private final List<Problem> strangers = new ArrayList<>();

  private Unfit(FormDefinition form, ObjectNode data, JsonNode typed) {
    this.form = form;
    this.data = data;
    this.typed = typed;
    this.unfit = data.objectNode();
  }

  /**
   * By {@code field} or {@code table/line/column}. What the form does not know at all is a problem:
   * nobody typed it into a field.
   */
  static ObjectNode of(FormDefinition form, JsonNode typed, CheckedData checked) {
    Unfit sorting = new Unfit(form, checked.data(), typed);
    checked.problems().forEach(sorting::sort);
    if (!sorting.strangers.isEmpty()) {
      throw new ProblemException(sorting.strangers);
    }
    return sorting.unfit;
  }

  private void sort(Problem problem) {
    String pointer = Optional.ofNullable(problem.pointer()).orElse("");
    List<String> place = List.of(pointer.split("/", -1));
    Optional<FieldDefinition> field =
        place.size() < 3 ? Optional.empty() : form.field(place.get(2));
    if (field.isEmpty()) {
      strangers.add(problem);
    } else if (field.get().isTable() && place.size() >= 5) {
      cell(field.get(), Integer.parseInt(place.get(3)), place.get(4), problem);
    } else {
      keep(field.get(), field.get().key(), typed, data);
    }
  }

  private void cell(FieldDefinition table, int index, String key, Problem problem) {
    Optional<FieldDefinition> column =
        table.columns().stream().filter(each -> each.key().equals(key)).findFirst();
    JsonNode line = data.path(table.key()).path(index);
    if (column.isEmpty()) {
      strangers.add(problem);
    } else if (!(line instanceof ObjectNode stored)) {
      keep(table, table.key(), typed, data);
    } else {
      String place = table.key() + "/" + stored.path("_id").asText() + "/" + key;
      keep(column.get(), place, typed.path(table.key()).path(index), stored);
    }
  }

  /**
   * Secrets are never written down, nor what would be shown in clear although the form masks it;
   * what nobody may change was typed by nobody.
   */
  private void keep(FieldDefinition field, String place, JsonNode sent, ObjectNode stored) {
    JsonNode value = sent.path(field.key());
    boolean mayBeTyped =
        !field.isDerived()
            && !field.behaviour().readOnly().isAlways()
            && !field.handling().masked()
            && !field.kind().id().equals("secret");
    boolean isMissing = !stored.has(field.key()) || field.isTable();
    if (mayBeTyped && isMissing && !value.isMissingNode() && !value.isNull()) {
      unfit.set(place, value);
    }
  }
}
