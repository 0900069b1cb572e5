package org.docket.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.docket.expression.EvaluationContext;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FieldKind;
import org.docket.form.FormDefinition;
import org.docket.form.FormRules;
import org.docket.form.FormValues;
import org.docket.form.Lines;
import org.docket.form.Lookups;
import org.docket.form.SettingValues;
import org.docket.form.Surroundings;
import org.docket.organization.Who;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a sample says and refers to, made up from the forms alone: nobody and nothing real. Each
 * form has one record; what the form computes is computed.
 */
final class SampleLookups implements Lookups {

  private static final int RELATED = 2;

  private final Function<String, FormDefinition> forms;
  private final Locale language;
  private final EvaluationContext evaluation;
  private final Entry unit;
  private final Map<String, ObjectNode> known = new HashMap<>();

  /**
   * @param unit whose records they are
   */
  SampleLookups(
      Function<String, FormDefinition> forms,
      Locale language,
      EvaluationContext evaluation,
      Entry unit) {
    this.forms = forms;
    this.language = language;
    this.evaluation = evaluation;
    this.unit = unit;
  }

  /** The data of the record of a form, as stored. */
  ObjectNode data(FormDefinition form) {
    ObjectNode before = known.get(form.key());
    if (before != null) {
      return before;
    }
    ObjectNode filled = filled(form);
    known.put(form.key(), filled);
    ObjectNode computed = computed(form, filled);
    known.put(form.key(), computed);
    return computed;
  }

  private ObjectNode filled(FormDefinition form) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    for (FieldDefinition field : form.fields()) {
      JsonNode value = field.isDerived() ? null : field.kind().sample(field, language);
      if (value != null) {
        data.set(field.key(), value);
      }
    }
    return data;
  }

  /** Where the values made up do not agree with one another, they are shown as they are. */
  private ObjectNode computed(FormDefinition form, ObjectNode filled) {
    try {
      Surroundings around = new Surroundings(this, evaluation, envelope(form));
      return agreed(FormRules.set(form, filled, Map.of(), around).data());
    } catch (ProblemException disagreeing) {
      return filled;
    }
  }

  /** Every question is answered with yes: a page shows more of itself then. */
  private static ObjectNode agreed(ObjectNode data) {
    for (Map.Entry<String, JsonNode> field : data.properties()) {
      if (field.getValue().isBoolean()) {
        field.setValue(BooleanNode.TRUE);
      }
      Lines.of(field.getValue()).forEach(SampleLookups::agreed);
    }
    return data;
  }

  Values values(FormDefinition form) {
    return new FormValues(form.fields(), data(form), this, envelope(form));
  }

  private Values envelope(FormDefinition form) {
    return name ->
        switch (name) {
          case "title" -> title(form);
          case "number" -> number();
          case "creator" -> person().values();
          case "unit" -> unit.values();
          case "createdAt" -> evaluation.now();
          case "settings" -> new SettingValues(form.settings(), this);
          default -> null;
        };
  }

  String title(FormDefinition form) {
    return bracketed(form.title());
  }

  String number() {
    return "0001";
  }

  private String bracketed(Text title) {
    return FieldKind.sampleText(title, language);
  }

  @Override
  public Optional<Entry> record(String form, UUID id, ObjectNode frozen) {
    FormDefinition definition = forms.apply(form);
    return Optional.of(new Entry(Text.same(title(definition)), record(definition, id)));
  }

  private RecordValue record(FormDefinition form, UUID id) {
    return new RecordValue() {
      @Override
      public Object id() {
        return id;
      }

      @Override
      public @Nullable Object get(String name) {
        return name.equals("id") ? id.toString() : values(form).get(name);
      }
    };
  }

  @Override
  public boolean mayBeChosen(String form, UUID id) {
    return true;
  }

  @Override
  public ObjectNode stored(String form, UUID id, Set<String> fields) {
    return data(forms.apply(form)).deepCopy().retain(fields);
  }

  @Override
  public List<RecordValue> related(FieldDefinition field, Values scope) {
    FormDefinition form = forms.apply(((FieldDetails.Related) field.details()).form());
    List<RecordValue> records = new ArrayList<>();
    for (int i = 0; i < RELATED; i++) {
      records.add(record(form, new UUID(0, i)));
    }
    return records;
  }

  private Entry person() {
    String name = bracketed(Text.of("Name", "姓名"));
    Map<String, String> members = new HashMap<>();
    members.put("name", name);
    members.put("login", "name");
    members.put("email", "name@example.com");
    members.put("phone", "021-5555 1234");
    return new Entry(Text.same(name), RecordValue.of(new UUID(0, 0).toString(), members));
  }

  @Override
  public Optional<Entry> person(UUID id) {
    return Optional.of(person());
  }

  @Override
  public Set<UUID> people(List<Who> among, Values scope) {
    return Set.of(new UUID(0, 0));
  }

  @Override
  public Optional<UUID> personByLogin(String login) {
    return Optional.of(new UUID(0, 0));
  }

  @Override
  public Optional<Entry> unit(String code) {
    return Optional.of(unit);
  }

  @Override
  public Optional<Entry> position(String code) {
    return Optional.empty();
  }

  @Override
  public Optional<StoredFile> file(UUID id) {
    return Optional.empty();
  }
}
