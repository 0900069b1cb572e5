package org.docket.record.importing.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.problem.Problem;
import org.docket.problem.Text;
import org.docket.record.importing.ImportProblems;
import org.docket.record.internal.RecordLookups;
import org.docket.record.workbook.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * Cells as a client would send them; for one piece of work, in which each name is looked up once.
 */
final class CellReading {

  private static final Set<String> OF_THE_ORGANIZATION = Set.of("person", "unit", "position");

  private final NamedThings names;
  private final RecordLookups lookups;
  private final Map<String, List<String>> known = new HashMap<>();

  CellReading(NamedThings names, RecordLookups lookups) {
    this.names = names;
    this.lookups = lookups;
  }

  /** Null when it cannot be made out; then the problem was told. */
  @Nullable JsonNode read(Object cell, FieldDefinition field, Consumer<Problem> problems) {
    boolean named =
        field.details() instanceof FieldDetails.Reference
            || OF_THE_ORGANIZATION.contains(field.kind().id());
    if (named) {
      return named(FoundSheets.text(cell).strip(), field, problems);
    }
    return field.kind().sent(cell instanceof Percentage ? cell.toString() : cell, field);
  }

  private @Nullable JsonNode named(String name, FieldDefinition field, Consumer<Problem> problems) {
    List<String> to =
        field.details() instanceof FieldDetails.Reference target ? target.forms() : List.of();
    List<String> found =
        known.computeIfAbsent(
            field.kind().id() + " " + String.join(" ", to) + " " + name,
            key -> names.find(field, to, name, lookups));
    if (found.size() == 1) {
      return TextNode.valueOf(found.get(0));
    }
    Text what = Text.of("\"" + field.title().en() + "\"", "“" + field.title().zh() + "”");
    problems.accept(
        found.isEmpty()
            ? ImportProblems.notFoundByName(what, name)
            : ImportProblems.ambiguous(what, name, found.size()));
    return null;
  }
}
