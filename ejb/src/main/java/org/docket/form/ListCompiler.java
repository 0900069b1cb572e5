package org.docket.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.problem.Text;

/** Compiles code lists, written in the file or taken from a CSV file beside it. */
@ApplicationScoped
public class ListCompiler implements DefinitionCompiler<ListDefinition> {

  private static final Set<String> RESERVED =
      Set.of("code", "name", "path", "parent", "title", "active", "en", "id");

  @Override
  public String kind() {
    return "list";
  }

  @Override
  public Class<ListDefinition> type() {
    return ListDefinition.class;
  }

  @Override
  public ListDefinition compile(DefinitionSource source, CompilationContext context) {
    MapNode root = source.root();
    Map<String, ListColumn> columns = columns(root);
    List<LocatedItem> items =
        root.scalar("from")
            .map(from -> new CsvList(from, columns, context).items())
            .orElseGet(() -> new WrittenList(columns, context.problems()).items(root));
    Map<String, Text> levels = levels(root);
    refuseReserved(root, "columns", context);
    refuseReserved(root, "levels", context);
    return new ListDefinition(
        source.key(),
        root.requireText("title"),
        columns,
        levels,
        ListTreeCheck.of(items, levels.size(), root, context.problems()));
  }

  private static void refuseReserved(MapNode root, String property, CompilationContext context) {
    root.map(property)
        .ifPresent(
            map ->
                map.keys().stream()
                    .filter(RESERVED::contains)
                    .forEach(
                        key ->
                            context
                                .problems()
                                .add(
                                    FormProblems.reservedInList(
                                        key, RESERVED, map.keyLocation(key)))));
  }

  /** What a list knows of its items, as its source says. */
  static Map<String, ListColumn> columns(MapNode list) {
    Map<String, ListColumn> columns = new LinkedHashMap<>();
    list.map("columns")
        .ifPresent(
            map ->
                map.entries()
                    .keySet()
                    .forEach(
                        key ->
                            columns.put(
                                key,
                                ListColumn.of(
                                    map.map(key).flatMap(c -> c.string("type")).orElse("text")))));
    return columns;
  }

  /** The levels of a tree with their titles, as the source of the list says. */
  static Map<String, Text> levels(MapNode list) {
    Map<String, Text> levels = new LinkedHashMap<>();
    list.map("levels")
        .ifPresent(
            map -> map.entries().forEach((key, title) -> levels.put(key, MapNode.textOf(title))));
    return levels;
  }
}
