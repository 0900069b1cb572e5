package org.docket.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.docket.definition.CompilationContext;
import org.docket.document.template.Shape;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a template can name: {@code record} with the fields of its form, {@code
 * document}, {@code process}, {@code company}, {@code stamp}, {@code steps} and {@code opinions}.
 * The snapshot of a document has the same members.
 */
final class TemplateNames {

  static final List<String> DOCUMENT =
      List.of("number", "title", "copy", "issuedAt", "issuedBy", "verification", "watermark");
  static final List<String> PROCESS =
      List.of(
          "key",
          "title",
          "number",
          "version",
          "effective",
          "author",
          "reviewer",
          "approver",
          "owner",
          "coordinator");
  static final List<String> REVISION =
      List.of("revision", "effective", "author", "checker", "approver", "change");
  static final List<String> EDITION =
      Stream.concat(Stream.of("number", "history"), REVISION.stream()).toList();
  static final List<String> STEP =
      List.of("title", "role", "name", "date", "outcome", "opinion", "signature");
  static final List<String> COMPANY = List.of("name", "address", "logo");
  static final List<String> STAMP = List.of("size", "picture");
  static final List<String> ENVELOPE =
      List.of("number", "title", "state", "createdAt", "creator", "unit");
  private static final List<String> EVERY = List.of("label", "code", "empty");
  private static final int DEEPEST = 3;

  private TemplateNames() {}

  static String tag(Locale language) {
    return language.getLanguage().equals("zh") ? "zh-CN" : "en";
  }

  /**
   * @param stamps names of the stamps that it carries
   * @param rows the table whose rows are labels, each named {@code line}; null for none
   */
  static Map<String, Shape> of(
      FormDefinition form,
      @Nullable FieldDefinition rows,
      Collection<String> stamps,
      CompilationContext context) {
    Map<String, Shape> names = names(record(form, context, 0));
    names.put("stamp", stamps(stamps));
    if (rows != null) {
      names.put("line", line(rows, context, 0));
    }
    return names;
  }

  static Map<String, Shape> open() {
    Map<String, Shape> names = names(Shape.open());
    names.put("stamp", Shape.open());
    return names;
  }

  private static Map<String, Shape> names(Shape record) {
    Map<String, Shape> names = new LinkedHashMap<>();
    names.put("record", record);
    names.put("document", flat(DOCUMENT));
    names.put("process", flat(PROCESS));
    names.put("edition", edition());
    names.put("company", flat(COMPANY));
    names.put("steps", Shape.of(members(EVERY), () -> flat(STEP)));
    names.put("opinions", Shape.of(members(EVERY), () -> flat(STEP)));
    return names;
  }

  private static Shape stamps(Collection<String> stamps) {
    Map<String, Supplier<Shape>> members = new LinkedHashMap<>();
    stamps.forEach(name -> members.put(name, () -> flat(STAMP)));
    return Shape.of(members);
  }

  private static Shape edition() {
    Map<String, Supplier<Shape>> members = members(EVERY);
    EDITION.forEach(name -> members.put(name, TemplateNames::value));
    members.put("history", () -> Shape.of(members(EVERY), () -> flat(REVISION)));
    return Shape.of(members);
  }

  private static Shape record(FormDefinition form, CompilationContext context, int depth) {
    return record(form, field -> true, context, depth);
  }

  private static Shape record(
      FormDefinition form,
      Predicate<FieldDefinition> wanted,
      CompilationContext context,
      int depth) {
    Map<String, Supplier<Shape>> members = members(EVERY);
    ENVELOPE.forEach(name -> members.put(name, TemplateNames::value));
    members.put("creator", () -> flat(List.of("name", "login", "email", "phone")));
    members.put("unit", () -> flat(List.of("code", "name")));
    form.fields().stream()
        .filter(wanted)
        .forEach(field -> members.put(field.key(), () -> field(field, context, depth)));
    return Shape.of(members);
  }

  /** What all forms of the reference have. */
  private static Shape referenced(
      FieldDetails.Reference reference, CompilationContext context, int depth) {
    List<FormDefinition> forms =
        reference.forms().stream()
            .flatMap(key -> context.find(FormDefinition.class, key).stream())
            .toList();
    return forms.size() < reference.forms().size()
        ? Shape.open()
        : record(
            forms.get(0),
            field -> forms.stream().allMatch(form -> form.field(field.key()).isPresent()),
            context,
            depth);
  }

  private static Shape field(FieldDefinition field, CompilationContext context, int depth) {
    if (field.details() instanceof FieldDetails.Reference reference) {
      return depth >= DEEPEST ? flat(ENVELOPE) : referenced(reference, context, depth + 1);
    }
    if (field.details() instanceof FieldDetails.Related related) {
      return Shape.of(members(EVERY), () -> listed(related, context, depth + 1));
    }
    return switch (field.kind().id()) {
      case "checklist" ->
          Shape.of(checklistMembers(field), () -> checklistLine(field, context, depth));
      case "table" -> Shape.of(members(EVERY), () -> line(field, context, depth));
      case "attachments" -> Shape.of(members(EVERY), () -> flat(List.of("name", "type")));
      case "tree-choice" -> flat(treeMembers(field));
      default -> flat(field.kind().members());
    };
  }

  /** Of a related record its columns. */
  private static Shape listed(FieldDetails.Related related, CompilationContext context, int depth) {
    return context
        .find(FormDefinition.class, related.form())
        .map(form -> record(form, field -> related.columns().contains(field.key()), context, depth))
        .orElseGet(Shape::open);
  }

  private static List<String> treeMembers(FieldDefinition field) {
    List<String> members = new ArrayList<>(field.kind().members());
    members.addAll(((FieldDetails.Tree) field.details()).levels().keySet());
    return members;
  }

  private static Map<String, Supplier<Shape>> checklistMembers(FieldDefinition field) {
    Map<String, Supplier<Shape>> members = members(EVERY);
    field.kind().members().forEach(name -> members.put(name, TemplateNames::value));
    return members;
  }

  private static Shape checklistLine(FieldDefinition field, CompilationContext context, int depth) {
    Map<String, Supplier<Shape>> members = columns(field, context, depth);
    members.put("standard", TemplateNames::value);
    members.putIfAbsent("photos", () -> Shape.of(members(EVERY), () -> flat(List.of("name"))));
    return Shape.of(members);
  }

  private static Shape line(FieldDefinition table, CompilationContext context, int depth) {
    return Shape.of(columns(table, context, depth));
  }

  private static Map<String, Supplier<Shape>> columns(
      FieldDefinition table, CompilationContext context, int depth) {
    Map<String, Supplier<Shape>> members = members(EVERY);
    table
        .columns()
        .forEach(column -> members.put(column.key(), () -> field(column, context, depth)));
    return members;
  }

  private static Shape value() {
    return flat(List.of());
  }

  private static Shape flat(List<String> names) {
    Map<String, Supplier<Shape>> members = members(EVERY);
    names.forEach(name -> members.put(name, TemplateNames::value));
    return Shape.of(members);
  }

  private static Map<String, Supplier<Shape>> members(List<String> names) {
    Map<String, Supplier<Shape>> members = new LinkedHashMap<>();
    names.forEach(name -> members.put(name, TemplateNames::value));
    return members;
  }
}
