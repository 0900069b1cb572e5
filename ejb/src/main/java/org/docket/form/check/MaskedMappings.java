package org.docket.form.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.expression.Compiled;
import org.docket.expression.Path;
import org.docket.form.FormDefinition;
import org.docket.form.FormMapping;
import org.docket.form.RuleProblems;

/**
 * A mapping takes over nothing that is masked in the source, in its lines, or in records that it
 * refers to: the new record would show it in clear.
 */
final class MaskedMappings implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    for (FormMapping mapping : form.mappings()) {
      MapNode written =
          form.source().root().maps("from").stream()
              .filter(each -> each.requireString("mapping").equals(mapping.key()))
              .findFirst()
              .orElseThrow();
      masked(mapping, context)
          .map(path -> RuleProblems.maskedComputed(path, written.keyLocation("mapping")))
          .forEach(context.problems()::add);
    }
  }

  private static Stream<String> masked(FormMapping mapping, CompilationContext context) {
    Stream<String> ofSource =
        paths(mapping.fields().values(), "source")
            .filter(path -> isMasked(fields(mapping.form(), context), inside(path), context))
            .map(Path::toString);
    Stream<String> ofLines =
        mapping.lines().stream()
            .flatMap(
                line ->
                    paths(line.columns().values(), "line")
                        .filter(
                            path ->
                                columns(mapping.form(), line.from(), context)
                                    .anyMatch(
                                        each -> isMasked(Stream.of(each), inside(path), context)))
                        .map(Path::toString));
    return Stream.concat(ofSource, ofLines).distinct().sorted();
  }

  private static Stream<Path> paths(Collection<Compiled> expressions, String root) {
    return expressions.stream()
        .flatMap(each -> each.references().stream())
        .filter(path -> path.root().equals(root));
  }

  private static List<String> inside(Path path) {
    return path.segments().subList(1, path.segments().size());
  }

  private static boolean isMasked(
      Stream<MapNode> fields, List<String> names, CompilationContext context) {
    return !names.isEmpty()
        && fields
            .flatMap(each -> each.map(names.get(0)).stream())
            .anyMatch(field -> isMaskedIn(field, names.subList(1, names.size()), context));
  }

  private static boolean isMaskedIn(MapNode field, List<String> names, CompilationContext context) {
    Stream<MapNode> referred = field.strings("to").stream().flatMap(form -> fields(form, context));
    return field.flag("mask")
        || isMasked(Stream.concat(field.map("columns").stream(), referred), names, context);
  }

  private static Stream<MapNode> columns(String form, String table, CompilationContext context) {
    return fields(form, context)
        .flatMap(each -> each.map(table).stream())
        .flatMap(each -> each.map("columns").stream());
  }

  private static Stream<MapNode> fields(String form, CompilationContext context) {
    return context.source("form", form).map(DefinitionSource::root).stream()
        .flatMap(root -> root.maps("sections").stream())
        .flatMap(section -> section.map("fields").stream());
  }
}
