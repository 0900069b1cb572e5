package org.docket.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.form.kind.FieldKinds;
import org.docket.problem.ProblemCollector;
import org.jspecify.annotations.Nullable;

/** Compiles the fields of one form. */
final class FieldCompiler {

  private static final Set<String> COMMON =
      Set.of(
          "type",
          "title",
          "help",
          "required",
          "value",
          "editable",
          "default",
          "when",
          "readOnly",
          "keep",
          "print",
          "once",
          "afterSubmit",
          "copy",
          "was");

  private final FormTypes types;
  private final FormExpressions expressions;
  private final DetailsCompiler details;
  private final RelatedCompiler related;
  private final ProblemCollector problems;

  FieldCompiler(
      FormTypes types,
      DetailsCompiler details,
      RelatedCompiler related,
      FormExpressions expressions,
      ProblemCollector problems) {
    this.types = types;
    this.details = details;
    this.related = related;
    this.problems = problems;
    this.expressions = expressions;
  }

  List<FieldDefinition> fields(MapNode fields, Scope scope) {
    return compileAll(fields, "", scope);
  }

  private List<FieldDefinition> compileAll(MapNode fields, String prefix, Scope scope) {
    List<FieldDefinition> compiled = new ArrayList<>();
    for (String key : fields.keys()) {
      fields
          .map(key)
          .flatMap(definition -> field(key, prefix + key, definition, scope))
          .ifPresent(compiled::add);
    }
    return compiled;
  }

  private Optional<FieldDefinition> field(
      String key, String path, MapNode definition, Scope scope) {
    ScalarNode word = definition.requireScalar("type");
    Optional<FieldKind> kind = FieldKinds.find(word.text());
    if (kind.isEmpty()) {
      List<String> known = FieldKinds.all().stream().map(FieldKind::id).toList();
      problems.add(FormProblems.unknownKind(word.text(), known, word.location()));
      return Optional.empty();
    }
    checkProperties(definition, kind.get());
    return Optional.of(field(key, path, definition, kind.get(), scope));
  }

  private FieldDefinition field(
      String key, String path, MapNode definition, FieldKind kind, Scope scope) {
    Type type = kind.type(definition, types).orElse(Type.NOTHING);
    return new FieldDefinition(
        key,
        path,
        kind,
        definition.requireText("title"),
        definition.text("help").orElse(null),
        definition.text("placeholder").orElse(null),
        behaviour(definition, kind, type, scope),
        limits(definition, kind, type, scope),
        detailsOf(path, definition, kind, scope),
        definition.flag("search"),
        definition.flag("unique"),
        definition.flag("print", true),
        handling(definition),
        definition.location());
  }

  private static FieldHandling handling(MapNode definition) {
    return new FieldHandling(
        definition.flag("once"),
        definition.string("afterSubmit").filter("edit"::equals).isPresent(),
        definition.flag("copy", true),
        definition.flag("mask"),
        definition.string("was").orElse(null));
  }

  private FieldBehaviour behaviour(MapNode definition, FieldKind kind, Type type, Scope scope) {
    return new FieldBehaviour(
        expressions.condition(definition, "required", scope, Condition.never()),
        expressions.compile(definition, "value", scope, type),
        definition.flag("editable"),
        initial(definition, kind, scope, type),
        expressions.condition(definition, "when", scope, Condition.always()),
        expressions.condition(definition, "readOnly", scope, Condition.never()),
        definition.flag("keep"));
  }

  /** A default; for a choice the bare key of an option is that option. */
  private @Nullable Compiled initial(MapNode definition, FieldKind kind, Scope scope, Type type) {
    Optional<ScalarNode> source = definition.scalar("default");
    boolean option =
        kind.id().equals("choice")
            && source.filter(word -> details.isOption(definition, word.text())).isPresent();
    if (source.isEmpty()) {
      return null;
    }
    ScalarNode written = source.get();
    ScalarNode read =
        option ? new ScalarNode('"' + written.text() + '"', written.location(), -1) : written;
    return expressions.compile(read, scope, type).orElse(null);
  }

  private FieldLimits limits(MapNode definition, FieldKind kind, Type type, Scope scope) {
    boolean counted = isCounted(kind);
    return new FieldLimits(
        counted ? null : expressions.compile(definition, "min", scope, type),
        counted ? null : expressions.compile(definition, "max", scope, type),
        definition.integer("maxLength").orElse(0),
        definition.integer("scale").orElse(-1),
        count(definition, "atLeast", "minRows", 0),
        count(definition, "atMost", "maxRows", Integer.MAX_VALUE));
  }

  private static boolean isCounted(FieldKind kind) {
    return kind.properties().contains("atLeast") || kind.properties().contains("minRows");
  }

  private static int count(MapNode definition, String items, String lines, int otherwise) {
    return definition.integer(items).or(() -> definition.integer(lines)).orElse(otherwise);
  }

  private FieldDetails detailsOf(String path, MapNode definition, FieldKind kind, Scope scope) {
    return switch (kind.id()) {
      case "table" -> new FieldDetails.Table(columns(path, definition, scope), List.of());
      case "checklist" ->
          new FieldDetails.Table(columns(path, definition, scope), details.checkItems(definition));
      case "choice", "multi-choice", "quantity" -> details.choices(definition, scope, expressions);
      case "tree-choice" -> details.tree(definition);
      case "reference" -> details.reference(definition, scope, expressions);
      case "person", "unit", "position" -> details.pick(definition, kind, scope, expressions);
      case "related" -> related.compile(definition, scope);
      case "money" -> details.amount(definition);
      case "duration" ->
          new FieldDetails.Length(
              definition.string("counts").filter("working"::equals).isPresent());
      case "attachments" -> details.files(definition);
      default -> new FieldDetails.None();
    };
  }

  private List<FieldDefinition> columns(String path, MapNode definition, Scope scope) {
    Scope line = Scope.of(types.columns(definition)).over(scope);
    MapNode columns =
        FormTypes.columnsOf(definition).orElseGet(() -> definition.requireMap("columns"));
    columns.entries().values().forEach(this::refuseTable);
    return compileAll(columns, path + ".", line);
  }

  private void refuseTable(Node column) {
    if (column instanceof MapNode map
        && Set.of("table", "checklist", "related").contains(map.string("type").orElse(""))) {
      problems.add(FormProblems.tableInTable(column.location()));
    }
  }

  private void checkProperties(MapNode definition, FieldKind kind) {
    Set<String> allowed = new LinkedHashSet<>(COMMON);
    allowed.addAll(kind.properties());
    for (String property : definition.keys()) {
      if (!allowed.contains(property)) {
        problems.add(
            FormProblems.propertyNotForKind(property, kind.id(), definition.keyLocation(property)));
      }
    }
  }
}
