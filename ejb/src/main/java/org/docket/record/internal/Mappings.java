package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.access.Verb;
import org.docket.expression.Compiled;
import org.docket.expression.EvaluationContext;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.form.CheckedData;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormMapping;
import org.docket.form.FormMapping.LineMapping;
import org.docket.form.FormRules;
import org.docket.form.Lookups;
import org.docket.form.SettingValues;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.jspecify.annotations.Nullable;

/**
 * Fills new records in from others, as forms say it. What the acting person may not see of the
 * source, or sees only masked, is not taken over.
 */
@ApplicationScoped
public class Mappings {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final Rights rights;

  @Inject
  public Mappings(RecordRepository records, RecordDesk desk, Rights rights) {
    this.records = records;
    this.desk = desk;
    this.rights = rights;
  }

  /** The record to start from; for whoever may not read it, as if there were none. */
  public RecordWork source(UUID id) {
    RecordWork source =
        records
            .find(id)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, source);
    return source;
  }

  /** The mapping with this key, when it starts from this record. */
  public FormMapping require(FormDefinition form, String key, RecordWork source) {
    return form.mapping(key)
        .filter(mapping -> isOffered(form, mapping, source))
        .orElseThrow(() -> new ProblemException(RecordProblems.notMadeFrom(form.title(), key)));
  }

  /** Whether the mapping is for this record as it is now. */
  public boolean isOffered(FormDefinition form, FormMapping mapping, RecordWork source) {
    return mapping.isOffered()
        && mapping.form().equals(source.form().key())
        && RecordRowValue.counts(source.row())
        && holds(mapping.when(), shown(form, source), source.evaluation());
  }

  /** The new record's data, with its defaults. */
  public CheckedData fill(RecordWork target, FormMapping mapping, RecordWork source) {
    Map<String, @Nullable Object> values = values(target, mapping, shown(target.form(), source));
    return FormRules.prefill(target.form(), values, target.surroundings());
  }

  /** What a chain hands over to a record that it starts: all that the mapping says. */
  Map<String, @Nullable Object> handedOver(
      RecordWork target, FormMapping mapping, RecordWork source) {
    UUID creator = target.row().creatorId();
    return values(target, mapping, scope(target.form(), source, source.values(), creator));
  }

  private static Map<String, @Nullable Object> values(
      RecordWork target, FormMapping mapping, Values scope) {
    EvaluationContext context = target.evaluation().whileFilling();
    Map<String, @Nullable Object> values = new HashMap<>(all(mapping.fields(), scope, context));
    mapping.lines().forEach(line -> values.put(line.table(), lines(line, scope, context)));
    return values;
  }

  private static List<RecordValue> lines(
      LineMapping mapping, Values scope, EvaluationContext context) {
    List<RecordValue> lines = new ArrayList<>();
    Values source = (Values) Optional.ofNullable(scope.get("source")).orElseThrow();
    if (source.get(mapping.from()) instanceof List<?> from) {
      for (Object line : from) {
        Values inLine = name -> name.equals("line") ? line : scope.get(name);
        if (holds(mapping.when(), inLine, context)) {
          lines.add(RecordValue.of(lines.size(), all(mapping.columns(), inLine, context)));
        }
      }
    }
    return lines;
  }

  private static Map<String, @Nullable Object> all(
      Map<String, Compiled> expressions, Values scope, EvaluationContext context) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    expressions.forEach((key, each) -> values.put(key, each.evaluate(scope, context)));
    return values;
  }

  private static boolean holds(
      @Nullable Compiled condition, Values scope, EvaluationContext context) {
    return condition == null
        || Boolean.TRUE.equals(condition.evaluate(scope, context.whileFilling()));
  }

  /** The source, and what it refers to, as the acting person sees them. */
  private Values shown(FormDefinition form, RecordWork source) {
    RecordLookups seen = source.lookups().concealing(this::concealed);
    return scope(
        form, source, seen.valueOf(source.row(), source.data().objectNode()), rights.person());
  }

  private static Values scope(
      FormDefinition form, RecordWork source, RecordValue record, UUID creator) {
    return name ->
        switch (name) {
          case "source" -> record;
          case "creator" ->
              source.lookups().person(creator).map(Lookups.Entry::values).orElse(null);
          case "settings" -> new SettingValues(form.settings(), source.lookups());
          default -> null;
        };
  }

  /** Of a record that the person may not read, all. */
  private Set<String> concealed(RecordWork work) {
    Stream<FieldDefinition> fields = work.form().fieldsAndColumns().stream();
    if (!rights.may(Verb.READ, work)) {
      return fields.map(FieldDefinition::path).collect(Collectors.toSet());
    }
    Set<String> concealed = new HashSet<>(rights.hidden(work));
    fields
        .filter(field -> field.handling().masked())
        .map(FieldDefinition::path)
        .forEach(concealed::add);
    return concealed;
  }
}
