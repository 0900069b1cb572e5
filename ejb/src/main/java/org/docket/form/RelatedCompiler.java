package org.docket.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.form.kind.FieldKinds;

/**
 * Compiles lists of related records. The other form is read from its source, since forms may list
 * each other.
 *
 * @param record the type of the records of the form that has the list
 */
record RelatedCompiler(
    CompilationContext context, FormTypes types, Type record, FormExpressions expressions) {

  static final String CANDIDATE = "candidate";

  private static final Set<String> ENVELOPE =
      Set.of("number", "title", "state", "creator", "unit", "createdAt", "updatedAt");
  private static final List<String> COUNTING = List.of("running", "completed");

  /** Kinds that no cell of a list shows. */
  private static final Set<String> NEVER = Set.of("table", "related", "secret");

  FieldDetails compile(MapNode definition, Scope scope) {
    ScalarNode form = definition.requireScalar("form");
    Map<String, MapNode> fields =
        context.requireKnown("form", form) ? fieldsOf(form.text()) : Map.of();
    Optional<Type> candidate = types.form(form.text());
    if (candidate.isPresent()) {
      checkNames(definition, fields);
    }
    Scope constants = scope.with("record", Type.Field.required(record));
    Optional<Compiled> condition =
        candidate.flatMap(type -> condition(definition, type, constants));
    return new FieldDetails.Related(
        form.text(),
        condition.orElse(null),
        condition.flatMap(where -> selection(definition, where, fields, constants)).orElse(null),
        columns(definition),
        definition.strings("sort").stream().map(ListView.Sort::parse).toList(),
        definition.integer("limit").orElse(0),
        definition.has("states") ? definition.strings("states") : COUNTING,
        definition.flag("freeze"));
  }

  private static List<String> columns(MapNode definition) {
    return definition.has("columns")
        ? definition.strings("columns")
        : List.of("number", "title", "state");
  }

  private Map<String, MapNode> fieldsOf(String form) {
    Map<String, MapNode> fields = new LinkedHashMap<>();
    context.source("form", form).map(DefinitionSource::root).stream()
        .flatMap(root -> root.maps("sections").stream())
        .flatMap(section -> section.map("fields").stream())
        .forEach(
            written ->
                written
                    .keys()
                    .forEach(key -> written.map(key).ifPresent(field -> fields.put(key, field))));
    return fields;
  }

  private Optional<Compiled> condition(MapNode definition, Type candidate, Scope constants) {
    Scope looking = constants.with(CANDIDATE, Type.Field.required(candidate));
    return Optional.ofNullable(expressions.compile(definition, "where", looking, Type.YES_NO));
  }

  private Optional<Selection> selection(
      MapNode definition, Compiled where, Map<String, MapNode> fields, Scope constants) {
    Map<String, FieldKind> searchable = new LinkedHashMap<>();
    fields.forEach(
        (key, field) ->
            kindOf(field)
                .filter(kind -> field.flag("search") && kind.slot().isPresent())
                .ifPresent(kind -> searchable.put(key, kind)));
    return new SelectionReader(
            searchable,
            CANDIDATE,
            constants,
            definition.requireScalar("where"),
            (part, place) -> context.problems().add(RelatedProblems.notSelective(part, place)))
        .read(where);
  }

  private void checkNames(MapNode definition, Map<String, MapNode> fields) {
    Set<String> shown = new LinkedHashSet<>(ENVELOPE);
    Set<String> sorted = new LinkedHashSet<>(ENVELOPE);
    fields.forEach(
        (key, field) -> {
          kindOf(field)
              .filter(kind -> !NEVER.contains(kind.id()))
              .ifPresent(kind -> shown.add(key));
          if (field.flag("search")) {
            sorted.add(key);
          }
        });
    String form = definition.requireString("form");
    for (ScalarNode name : scalars(definition, "columns")) {
      if (!shown.contains(name.text())) {
        context.problems().add(RelatedProblems.unknownColumn(form, name, shown));
      }
    }
    for (ScalarNode name : scalars(definition, "sort")) {
      if (!sorted.contains(ListView.Sort.parse(name.text()).by())) {
        context.problems().add(RelatedProblems.notSortable(form, name, sorted));
      }
    }
  }

  private static Optional<FieldKind> kindOf(MapNode field) {
    return FieldKinds.find(field.string("type").orElse(""));
  }

  private static List<ScalarNode> scalars(MapNode definition, String property) {
    return definition.list(property).stream()
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .toList();
  }
}
