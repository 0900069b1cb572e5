package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.definition.Definitions;
import org.docket.expression.RecordValue;
import org.docket.form.CodeTree;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.FormView;
import org.docket.form.ListDefinition;
import org.docket.form.SettingValues;
import org.docket.platform.CurrentUser;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordLookups;
import org.docket.record.internal.Rights;
import org.jspecify.annotations.Nullable;

/** Forms and code lists for the people who fill them in. */
@ApplicationScoped
public class FilledForms {

  private final Definitions definitions;
  private final RecordDesk desk;
  private final Rights rights;
  private final CurrentUser currentUser;

  @Inject
  public FilledForms(
      Definitions definitions, RecordDesk desk, Rights rights, CurrentUser currentUser) {
    this.definitions = definitions;
    this.desk = desk;
    this.rights = rights;
    this.currentUser = currentUser;
  }

  /**
   * A form as a client draws it, with the settings that its expressions name and what the acting
   * person may do.
   *
   * @param release the one that a record was created with; null for the live one
   */
  @Transactional
  public ObjectNode view(String key, @Nullable UUID release, Locale language) {
    currentUser.require();
    UUID wanted = release == null ? definitions.liveRelease() : release;
    FormDefinition form = form(key, wanted);
    RecordLookups lookups = desk.lookups();
    ObjectNode view =
        new FormView(form, referenced(form, wanted), language, Json.MAPPER).json(wanted);
    ObjectNode settings = view.putObject("settings");
    SettingValues values = new SettingValues(form.settings(), lookups);
    form.settings().keySet().forEach(name -> settings.set(name, plain(values.get(name))));
    view.putObject("rights")
        .put("create", rights.mayCreate(form, lookups))
        .put("administer", rights.mayAdminister(form, lookups));
    return view;
  }

  /** All live forms. */
  public Collection<FormDefinition> all() {
    currentUser.require();
    return definitions.live().all(FormDefinition.class);
  }

  public UUID liveRelease() {
    return definitions.liveRelease();
  }

  /** The items of a code list, in order. */
  public CodeTree list(String key) {
    currentUser.require();
    return definitions
        .live()
        .find(ListDefinition.class, key)
        .map(ListDefinition::items)
        .orElseThrow(() -> new ProblemException(RecordProblems.noSuchList(key)));
  }

  private FormDefinition form(String key, UUID release) {
    return definitions
        .release(release)
        .find(FormDefinition.class, key)
        .orElseThrow(() -> new ProblemException(RecordProblems.noSuchForm(key)));
  }

  private Map<String, FormDefinition> referenced(FormDefinition form, UUID release) {
    Map<String, FormDefinition> referenced = new HashMap<>();
    for (FieldDefinition field : form.fieldsAndColumns()) {
      for (String key : formsOf(field)) {
        Optional<FormDefinition> target =
            definitions.release(release).find(FormDefinition.class, key);
        target.ifPresent(found -> referenced.put(key, found));
      }
    }
    return referenced;
  }

  private static List<String> formsOf(FieldDefinition field) {
    if (field.details() instanceof FieldDetails.Related related) {
      return List.of(related.form());
    }
    return field.details() instanceof FieldDetails.Reference reference
        ? reference.forms()
        : List.of();
  }

  /** A setting as the API writes values. */
  private static JsonNode plain(@Nullable Object value) {
    if (value instanceof RecordValue record) {
      ObjectNode named = Json.MAPPER.createObjectNode().put("id", record.id().toString());
      for (String member : List.of("code", "login", "name", "type")) {
        if (record.get(member) instanceof String text) {
          named.put(member, text);
        }
      }
      return named;
    }
    if (value instanceof Boolean answer) {
      return Json.MAPPER.getNodeFactory().booleanNode(answer);
    }
    return value == null
        ? Json.MAPPER.nullNode()
        : Json.MAPPER.getNodeFactory().textNode(value.toString());
  }
}
