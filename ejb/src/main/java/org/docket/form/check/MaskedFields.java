package org.docket.form.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.definition.CompilationContext;
import org.docket.definition.MapNode;
import org.docket.expression.Compiled;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.ReferencedPaths;
import org.docket.form.RuleProblems;
import org.jspecify.annotations.Nullable;

/**
 * What is masked cannot be found out by searching or by trying what is unique, read in the title of
 * the record, or computed with: neither here nor in forms that refer to the record.
 */
final class MaskedFields implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    form.fields().stream()
        .filter(field -> field.handling().masked())
        .forEach(field -> own(field, form, context));
    form.fieldsAndColumns().stream().forEach(field -> referenced(field, form, context));
  }

  private static void own(FieldDefinition masked, FormDefinition form, CompilationContext context) {
    if (masked.searchable()) {
      context.problems().add(RuleProblems.maskedSearch(masked));
    }
    boolean together =
        form.uniques().stream().anyMatch(rule -> rule.fields().contains(masked.key()));
    if (masked.unique() || together) {
      context.problems().add(RuleProblems.maskedUnique(masked));
    }
    if (reads(form.recordTitle(), masked.key())) {
      context.problems().add(RuleProblems.maskedTitle(masked));
    }
    form.fieldsAndColumns().stream()
        .filter(
            field ->
                reads(field.behaviour().value(), masked.key())
                    || reads(field.behaviour().initial(), masked.key()))
        .map(field -> RuleProblems.maskedComputed(masked.key(), field.location()))
        .forEach(context.problems()::add);
  }

  private static boolean reads(@Nullable Compiled expression, String field) {
    return expression != null
        && expression.references().stream().anyMatch(path -> path.root().equals(field));
  }

  private static void referenced(
      FieldDefinition field, FormDefinition form, CompilationContext context) {
    if (field.details() instanceof FieldDetails.Reference reference) {
      reference.forms().forEach(to -> referenced(field, form, to, context));
    } else if (field.details() instanceof FieldDetails.Related related) {
      referenced(field, form, related.form(), context);
    }
  }

  private static void referenced(
      FieldDefinition field, FormDefinition form, String to, CompilationContext context) {
    Set<String> read = ReferencedPaths.of(form, to);
    context.source("form", to).stream()
        .flatMap(source -> maskedIn(source.root()))
        .filter(read::contains)
        .map(name -> RuleProblems.maskedComputed(field.key() + "." + name, field.location()))
        .forEach(context.problems()::add);
  }

  /** Forms may refer to each other: the other one is read, not compiled. */
  private static Stream<String> maskedIn(MapNode form) {
    List<MapNode> sections = form.maps("sections");
    return sections.stream()
        .flatMap(section -> section.map("fields").stream())
        .flatMap(fields -> fields.keys().stream().filter(key -> isMasked(fields, key)));
  }

  private static boolean isMasked(MapNode fields, String key) {
    return fields.map(key).filter(field -> field.flag("mask")).isPresent();
  }
}
