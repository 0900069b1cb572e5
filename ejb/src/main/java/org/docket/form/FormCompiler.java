package org.docket.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.access.AccessCompiler;
import org.docket.access.AccessRules;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.form.check.FormChecks;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Compiles forms: every expression against the typed names of the form, every name against what
 * exists. Forms that refer to one another are read from their sources, so circles are fine.
 */
@ApplicationScoped
public class FormCompiler implements DefinitionCompiler<FormDefinition> {

  @Override
  public String kind() {
    return "form";
  }

  @Override
  public Class<FormDefinition> type() {
    return FormDefinition.class;
  }

  @Override
  public FormDefinition compile(DefinitionSource source, CompilationContext context) {
    MapNode root = source.root();
    FormTypes types = NeverEmpty.refine(root, context);
    Scope scope = Scope.of(types.fields(root)).over(types.envelope(root));
    FormExpressions expressions = new FormExpressions(context.problems(), untyped(root, scope));
    RuleCompiler rules = new RuleCompiler(types, scope, expressions);
    List<FormSection> sections = sections(source, types, scope, expressions, context);
    FormDefinition form =
        new FormDefinition(
            source.key(),
            root.requireText("title"),
            root.text("description").orElse(null),
            expressions.compile(root, "recordTitle", scope, Type.TEXT),
            root.map("number").flatMap(number -> number.string("series")).orElse(null),
            expressions.compile(root, "ownerUnit", scope, FormTypes.UNIT),
            represents(root),
            root.string("spawnedBy").orElse(null),
            root.string("tree").orElse(null),
            sections,
            FieldIndex.of(sections),
            rules.rules(root),
            rules.uniques(root),
            rules.similar(root),
            views(root, sections, types, scope, expressions),
            new MappingCompiler(types, expressions, context, sections).compile(root),
            guard(root, "cancel", scope, expressions),
            guard(root, "amend", scope, expressions),
            ComputationOrder.of(sections, context.problems()),
            scope,
            types.record(source.key(), root),
            access(source, types, sections, context),
            context.settings(),
            source);
    FormChecks.check(form, context);
    return form;
  }

  /** Fields that refer to a form that is not there or has problems of its own. */
  private static Set<String> untyped(MapNode root, Scope scope) {
    return root.maps("sections").stream()
        .flatMap(section -> section.requireMap("fields").keys().stream())
        .filter(field -> scope.find(field).isEmpty())
        .collect(Collectors.toSet());
  }

  private static AccessRules access(
      DefinitionSource source,
      FormTypes types,
      List<FormSection> sections,
      CompilationContext context) {
    Set<String> searchable =
        sections.stream()
            .flatMap(section -> section.fields().stream())
            .filter(FieldDefinition::searchable)
            .map(FieldDefinition::key)
            .collect(Collectors.toSet());
    MapNode root = source.root();
    return new AccessCompiler(
            Scope.of(types.fields(root)), types.envelope(root), searchable, context.problems())
        .compile(source.key(), root);
  }

  private static List<FormSection> sections(
      DefinitionSource source,
      FormTypes types,
      Scope scope,
      FormExpressions expressions,
      CompilationContext context) {
    MapNode root = source.root();
    Type record = types.record(source.key(), root);
    FieldCompiler fields =
        new FieldCompiler(
            types,
            new DetailsCompiler(context, types),
            new RelatedCompiler(context, types, record, expressions),
            expressions,
            context.problems());
    List<FormSection> sections = new ArrayList<>();
    for (MapNode section : root.maps("sections")) {
      sections.add(
          new FormSection(
              section.string("section").orElse("section" + (sections.size() + 1)),
              section.requireText("title"),
              expressions.condition(section, "when", scope, Condition.always()),
              fields.fields(section.requireMap("fields"), scope)));
    }
    return sections;
  }

  private static List<ListView> views(
      MapNode root,
      List<FormSection> sections,
      FormTypes types,
      Scope scope,
      FormExpressions expressions) {
    Scope constants = Scope.of(Map.of("settings", Type.Field.required(types.settings())));
    List<FieldDefinition> fields =
        sections.stream().flatMap(section -> section.fields().stream()).toList();
    List<ListView> views = new ArrayList<>();
    for (MapNode view : root.maps("views")) {
      views.add(
          new ListView(
              view.requireString("view"),
              view.requireText("title"),
              view.strings("columns"),
              view.strings("filters"),
              view.strings("sort").stream().map(ListView.Sort::parse).toList(),
              view.scalar("where")
                  .filter(where -> !Boolean.TRUE.equals(where.value()))
                  .flatMap(where -> selection(where, fields, constants, scope, expressions)),
              view.location()));
    }
    return views.isEmpty() ? List.of(everything(root, sections)) : views;
  }

  private static Optional<Selection> selection(
      ScalarNode where,
      List<FieldDefinition> fields,
      Scope constants,
      Scope scope,
      FormExpressions expressions) {
    Map<String, FieldKind> searchable =
        fields.stream()
            .filter(FieldDefinition::searchable)
            .collect(Collectors.toMap(FieldDefinition::key, FieldDefinition::kind));
    SelectionReader reader =
        new SelectionReader(
            searchable,
            null,
            constants,
            where,
            (part, place) -> expressions.problems().add(FormProblems.notForLists(part, place)));
    return expressions.condition(where, scope).flatMap(reader::read);
  }

  /** What a form without views is listed as: its envelope and its searchable fields. */
  private static ListView everything(MapNode root, List<FormSection> sections) {
    List<String> searchable =
        sections.stream()
            .flatMap(section -> section.fields().stream())
            .filter(FieldDefinition::searchable)
            .map(FieldDefinition::key)
            .toList();
    List<String> columns = new ArrayList<>(List.of("number", "title", "state"));
    columns.addAll(searchable);
    columns.addAll(List.of("creator", "createdAt"));
    return new ListView(
        "all",
        Text.of("All records", "全部单据"),
        columns,
        searchable,
        List.of(new ListView.Sort("createdAt", true)),
        Optional.empty(),
        root.location());
  }

  private static Guard guard(
      MapNode root, String property, Scope scope, FormExpressions expressions) {
    Optional<MapNode> guard = root.map(property);
    return new Guard(
        guard
            .flatMap(node -> node.scalar("unless"))
            .flatMap(unless -> expressions.condition(unless, scope))
            .orElse(null),
        guard.flatMap(node -> node.text("say")).orElse(Guard.REFUSED),
        guard.map(node -> node.flag("whileReferred")).orElse(false));
  }

  private static @Nullable Representation represents(MapNode root) {
    Optional<MapNode> node = root.map("represents");
    if (node.isEmpty()) {
      return null;
    }
    Map<String, String> roles = new LinkedHashMap<>();
    node.get()
        .entries()
        .forEach(
            (role, field) -> {
              if (!role.equals("what") && field instanceof ScalarNode name) {
                roles.put(role, name.text());
              }
            });
    return new Representation(node.get().requireString("what"), roles, node.get().location());
  }
}
