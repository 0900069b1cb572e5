package org.docket.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.form.kind.FieldKinds;
import org.docket.problem.Location;
import org.jspecify.annotations.Nullable;

/**
 * The types that expressions see of forms, people and units. Forms are read from their sources, not
 * compiled, so that forms can refer to one another.
 */
public final class FormTypes {

  public static final Type.RecordOf UNIT = Type.record("unit", FormTypes::unitMembers);
  public static final Type.RecordOf POSITION =
      Type.record(
          "position",
          Map.of(
              "id", Type.Field.required(Type.TEXT),
              "code", Type.Field.required(Type.TEXT),
              "name", Type.Field.required(Type.TEXT)));
  public static final Type.RecordOf PERSON = Type.record("person", FormTypes::personMembers);
  public static final Type.RecordOf FILE =
      Type.record(
          "file",
          Map.of(
              "name", Type.Field.required(Type.TEXT),
              "type", Type.Field.required(Type.TEXT),
              "size", Type.Field.required(Type.NUMBER)));
  public static final Type.RecordOf SIGNATURE =
      Type.record(
          "signature",
          Map.of(
              "at", Type.Field.required(Type.DATE_TIME), "name", Type.Field.required(Type.TEXT)));

  private static final Type.RecordOf LEVEL =
      Type.record(
          "level",
          Map.of("code", Type.Field.required(Type.TEXT), "name", Type.Field.required(Type.TEXT)));

  private static final MapNode EMPTY = new MapNode(Map.of(), Map.of(), Location.ofFile(""));

  private final CompilationContext context;
  private final Set<Location> surelyThere;

  public FormTypes(CompilationContext context) {
    this(context, Set.of());
  }

  /** With the places of computed fields that are known never to be empty. */
  FormTypes(CompilationContext context, Set<Location> surelyThere) {
    this.context = context;
    this.surelyThere = Set.copyOf(surelyThere);
  }

  /** The record type of another form, by its key; empty when no pack has it. */
  public Optional<Type> form(String key) {
    return context.source("form", key).map(source -> record(key, source.root()));
  }

  /** The type of an item of a tree: itself, and what it stands under by the levels of the list. */
  public Type.RecordOf treeItem(String list) {
    return Type.record("item of " + list, () -> treeMembers(list));
  }

  private Map<String, Type.Field> treeMembers(String list) {
    Map<String, Type.Field> members = new LinkedHashMap<>();
    source(list)
        .map(source -> ListCompiler.levels(source.root()).keySet())
        .orElse(Set.of())
        .forEach(level -> members.put(level, new Type.Field(LEVEL, !members.isEmpty())));
    List.of("code", "name", "path")
        .forEach(name -> members.put(name, Type.Field.required(Type.TEXT)));
    return members;
  }

  /** The type of an item of a code list, or of the options of a field, with the list's columns. */
  Type.RecordOf listItem(@Nullable String list) {
    Map<String, Type.Field> members = new LinkedHashMap<>();
    members.put("code", Type.Field.required(Type.TEXT));
    members.put("name", Type.Field.required(Type.TEXT));
    members.put("parent", Type.Field.optional(Type.TEXT));
    if (list != null) {
      source(list)
          .map(source -> ListCompiler.columns(source.root()))
          .orElse(Map.of())
          .forEach((key, column) -> members.put(key, Type.Field.optional(column.type())));
    }
    return Type.record("item", members);
  }

  private Optional<DefinitionSource> source(String list) {
    return context.source("list", list);
  }

  /**
   * What records of any of these forms have in common, and which form they are of; of a single form
   * simply its records. Empty when one of the forms is in no pack.
   */
  public Optional<Type> oneOf(List<String> keys) {
    if (keys.size() == 1) {
      return form(keys.get(0));
    }
    List<DefinitionSource> forms =
        keys.stream().flatMap(key -> context.source("form", key).stream()).toList();
    return forms.isEmpty() || forms.size() < keys.size()
        ? Optional.empty()
        : Optional.of(Type.record(String.join(" or ", keys), () -> common(forms)));
  }

  private Map<String, Type.Field> common(List<DefinitionSource> forms) {
    Map<String, Type.Field> common = new LinkedHashMap<>(members(forms.get(0).root()));
    for (DefinitionSource form : forms) {
      Map<String, Type.Field> others = members(form.root());
      common.entrySet().removeIf(one -> !isLike(one.getValue(), others.get(one.getKey())));
      common.replaceAll(
          (key, one) -> new Type.Field(one.type(), one.nullable() || isNullable(others.get(key))));
    }
    common.put("form", Type.Field.required(Type.TEXT));
    return common;
  }

  private static boolean isLike(Type.Field one, Type.@Nullable Field other) {
    return other != null && one.type().equals(other.type());
  }

  private static boolean isNullable(Type.@Nullable Field field) {
    return field != null && field.nullable();
  }

  /** The fields of a form with their types, and what every record has. */
  public Type.RecordOf record(String key, MapNode form) {
    return Type.record(key, () -> members(form));
  }

  private Map<String, Type.Field> members(MapNode form) {
    Map<String, Type.Field> members = new LinkedHashMap<>(fields(form));
    related(form).forEach(members::remove);
    members.put("id", Type.Field.required(Type.TEXT));
    members.put("title", Type.Field.required(Type.TEXT));
    members.put("number", Type.Field.optional(Type.TEXT));
    members.put("state", Type.Field.required(Type.TEXT));
    members.put("creator", Type.Field.required(PERSON));
    members.put("unit", Type.Field.required(UNIT));
    members.put("createdAt", Type.Field.required(Type.DATE_TIME));
    return members;
  }

  /** Lists of related records: only the form itself sees them, since each asks the database. */
  private static Set<String> related(MapNode form) {
    Set<String> keys = new HashSet<>();
    for (MapNode section : form.maps("sections")) {
      section
          .map("fields")
          .ifPresent(
              fields ->
                  fields.keys().stream().filter(key -> isRelated(fields, key)).forEach(keys::add));
    }
    return keys;
  }

  private static boolean isRelated(MapNode fields, String key) {
    return fields
        .map(key)
        .flatMap(field -> field.string("type"))
        .filter("related"::equals)
        .isPresent();
  }

  /** The fields of all sections. */
  Map<String, Type.Field> fields(MapNode form) {
    Map<String, Type.Field> types = new LinkedHashMap<>();
    for (MapNode section : form.maps("sections")) {
      boolean conditional = section.has("when");
      section.map("fields").ifPresent(fields -> add(fields, conditional, types));
    }
    return types;
  }

  private void add(MapNode fields, boolean conditional, Map<String, Type.Field> types) {
    fields
        .entries()
        .forEach((key, node) -> field(node, conditional).ifPresent(type -> types.put(key, type)));
  }

  /** The columns of a table, as a scope and as the type of a line. */
  public Map<String, Type.Field> columns(MapNode table) {
    Map<String, Type.Field> types = new LinkedHashMap<>();
    types.put("_id", Type.Field.required(Type.TEXT));
    columnsOf(table).ifPresent(columns -> add(columns, false, types));
    return types;
  }

  /** The columns as they are written, or as every checklist has them. */
  static Optional<MapNode> columnsOf(MapNode table) {
    return table.string("type").orElse("").equals("checklist")
        ? Optional.of(ChecklistColumns.of(table))
        : table.map("columns");
  }

  private Optional<Type.Field> field(Node node, boolean conditional) {
    if (!(node instanceof MapNode definition)) {
      return Optional.empty();
    }
    return FieldKinds.find(definition.string("type").orElse(""))
        .flatMap(kind -> kind.type(definition, this))
        .map(type -> new Type.Field(type, nullable(definition, conditional)));
  }

  /** A value is surely there when the field is required and always shown, or computed or a list. */
  private boolean nullable(MapNode field, boolean conditional) {
    String kind = field.string("type").orElse("");
    if (FieldKinds.find(kind).filter(FieldKind::isNeverEmpty).isPresent()
        || surelyThere.contains(field.location())) {
      return false;
    }
    boolean surely = field.flag("required") || (kind.equals("yes-no") && field.has("default"));
    return !surely || conditional || field.has("when");
  }

  private static Map<String, Type.Field> unitMembers() {
    return Map.of(
        "id", Type.Field.required(Type.TEXT),
        "code", Type.Field.required(Type.TEXT),
        "name", Type.Field.required(Type.TEXT),
        "type", Type.Field.required(Type.TEXT),
        "parent", Type.Field.optional(UNIT),
        "legalEntity", Type.Field.required(UNIT),
        "head", Type.Field.optional(PERSON));
  }

  private static Map<String, Type.Field> personMembers() {
    return Map.of(
        "id", Type.Field.required(Type.TEXT),
        "login", Type.Field.required(Type.TEXT),
        "name", Type.Field.required(Type.TEXT),
        "unit", Type.Field.required(UNIT),
        "email", Type.Field.optional(Type.TEXT),
        "phone", Type.Field.optional(Type.TEXT));
  }

  /** The type of a setting, or of what a chain needs, by its word. */
  public Optional<Type> named(String word) {
    if (word.startsWith("reference:")) {
      return form(word.substring("reference:".length()));
    }
    if (word.startsWith("related:")) {
      return form(word.substring("related:".length())).map(Type::listOf);
    }
    return FieldKinds.find(word).flatMap(kind -> kind.type(EMPTY, this));
  }

  /** {@code settings.name} for the settings of the pack. */
  public Type.RecordOf settings() {
    Map<String, Type.Field> members = new LinkedHashMap<>();
    context
        .settings()
        .forEach(
            (name, setting) ->
                named(setting.type())
                    .ifPresent(type -> members.put(name, Type.Field.required(type))));
    return Type.record("settings", members);
  }

  /** What every expression of a form can name besides its fields. */
  public Scope envelope(MapNode form) {
    Map<String, Type.Field> names = new LinkedHashMap<>();
    names.put("creator", Type.Field.required(PERSON));
    names.put("unit", Type.Field.required(UNIT));
    names.put("settings", Type.Field.required(settings()));
    names.put("number", Type.Field.optional(Type.TEXT));
    names.put("state", Type.Field.required(Type.TEXT));
    form.string("spawnedBy")
        .flatMap(this::form)
        .ifPresent(source -> names.put("source", Type.Field.optional(source)));
    return Scope.of(names);
  }
}
