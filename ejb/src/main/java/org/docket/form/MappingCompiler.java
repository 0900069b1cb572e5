package org.docket.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.form.FormMapping.LineMapping;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Compiles how new records of a form are filled in from records of others. */
final class MappingCompiler {

  /** Kinds whose values belong to one record alone. */
  private static final Set<String> NEVER = Set.of("table", "attachments", "signature", "secret");

  private static final MapNode EMPTY = new MapNode(Map.of(), Map.of(), Location.ofFile(""));

  private final FormTypes types;
  private final FormExpressions expressions;
  private final CompilationContext context;
  private final Map<String, FieldDefinition> fields;

  MappingCompiler(
      FormTypes types,
      FormExpressions expressions,
      CompilationContext context,
      List<FormSection> sections) {
    this.types = types;
    this.expressions = expressions;
    this.context = context;
    this.fields = byKey(sections.stream().flatMap(section -> section.fields().stream()).toList());
  }

  private static Map<String, FieldDefinition> byKey(Collection<FieldDefinition> fields) {
    Map<String, FieldDefinition> byKey = new LinkedHashMap<>();
    fields.forEach(field -> byKey.put(field.key(), field));
    return byKey;
  }

  List<FormMapping> compile(MapNode root) {
    Map<String, Type.Field> own = types.fields(root);
    List<FormMapping> mappings = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (MapNode mapping : root.maps("from")) {
      String key = mapping.requireString("mapping");
      if (!keys.add(key)) {
        context
            .problems()
            .add(
                FormProblems.doubleKey(
                    "form.mapping-twice",
                    "mappings",
                    "映射",
                    key,
                    mapping.requireScalar("mapping").location()));
      }
      mapping(key, root, mapping, own).ifPresent(mappings::add);
    }
    return mappings;
  }

  private Optional<FormMapping> mapping(
      String key, MapNode root, MapNode mapping, Map<String, Type.Field> own) {
    ScalarNode form = mapping.requireScalar("form");
    if (!context.requireKnown("form", form)) {
      return Optional.empty();
    }
    Optional<MapNode> source = context.source("form", form.text()).map(DefinitionSource::root);
    return source.map(
        from -> {
          Scope scope = scope(form.text(), from);
          return new FormMapping(
              key,
              form.text(),
              mapping.requireText("title"),
              mapping.flag("offer", true),
              condition(mapping, scope),
              values(mapping.map("fields"), fields, own, scope),
              lines(root, from, mapping, scope));
        });
  }

  private Scope scope(String form, MapNode source) {
    return Scope.of(
        Map.of(
            "source", Type.Field.required(types.record(form, source)),
            "creator", Type.Field.required(FormTypes.PERSON),
            "settings", Type.Field.required(types.settings())));
  }

  private @Nullable Compiled condition(MapNode definition, Scope scope) {
    return definition
        .scalar("when")
        .flatMap(when -> expressions.condition(when, scope))
        .orElse(null);
  }

  private Map<String, Compiled> values(
      Optional<MapNode> definition,
      Map<String, FieldDefinition> targets,
      Map<String, Type.Field> own,
      Scope scope) {
    Map<String, Compiled> values = new LinkedHashMap<>();
    MapNode written = definition.orElse(EMPTY);
    for (String key : written.keys()) {
      FieldDefinition target = targets.get(key);
      Type.Field type = own.get(key);
      if (target == null) {
        context.problems().add(unknown("form.unknown-mapping-field", key, targets, written));
      } else if (type == null || !isFillable(target)) {
        context.problems().add(FormProblems.mappingCannotFill(target, written.keyLocation(key)));
      } else {
        written
            .scalar(key)
            .flatMap(source -> expressions.compile(source, scope, type.type()))
            .ifPresent(expression -> values.put(key, expression));
      }
    }
    return values;
  }

  private static boolean isFillable(FieldDefinition field) {
    return !field.isDerived() && !NEVER.contains(field.kind().id());
  }

  private static Problem unknown(
      String code, String key, Map<String, FieldDefinition> known, MapNode written) {
    return FormProblems.unknownField(
        code, "The mapping", "映射", key, known.keySet(), written.keyLocation(key));
  }

  private List<LineMapping> lines(MapNode root, MapNode source, MapNode mapping, Scope scope) {
    Map<String, FieldDefinition> tables =
        fields.entrySet().stream()
            .filter(entry -> entry.getValue().isTable())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<LineMapping> lines = new ArrayList<>();
    MapNode written = mapping.map("lines").orElse(EMPTY);
    for (String key : written.keys()) {
      FieldDefinition table = tables.get(key);
      if (table == null) {
        context.problems().add(unknown("form.unknown-mapping-table", key, tables, written));
      } else {
        written
            .map(key)
            .flatMap(each -> line(table, root, source, each, scope))
            .ifPresent(lines::add);
      }
    }
    return lines;
  }

  private Optional<LineMapping> line(
      FieldDefinition table, MapNode root, MapNode source, MapNode written, Scope scope) {
    ScalarNode from = written.requireScalar("from");
    Map<String, MapNode> tables = tables(source);
    MapNode lines = tables.get(from.text());
    if (lines == null) {
      context
          .problems()
          .add(
              FormProblems.unknownField(
                  "form.unknown-mapping-table",
                  "The mapping",
                  "映射",
                  from.text(),
                  tables.keySet(),
                  from.location()));
      return Optional.empty();
    }
    Type line = Type.record("line of " + from.text(), () -> types.columns(lines));
    Scope inLine = scope.with("line", Type.Field.required(line));
    MapNode own = tables(root).getOrDefault(table.key(), written);
    Map<String, Compiled> columns =
        values(written.map("columns"), byKey(table.columns()), types.columns(own), inLine);
    return Optional.of(
        new LineMapping(table.key(), from.text(), condition(written, inLine), columns));
  }

  private static Map<String, MapNode> tables(MapNode form) {
    Map<String, MapNode> tables = new LinkedHashMap<>();
    for (MapNode section : form.maps("sections")) {
      MapNode written = section.map("fields").orElse(EMPTY);
      for (String key : written.keys()) {
        written
            .map(key)
            .filter(field -> field.string("type").filter("table"::equals).isPresent())
            .ifPresent(field -> tables.put(key, field));
      }
    }
    return tables;
  }
}
