package org.docket.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.FileBeside;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.problem.Text;

/** Compiles code lists, written in the file or taken from a CSV file beside it. */
@ApplicationScoped
public class ListCompiler implements DefinitionCompiler<ListDefinition> {

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
    Map<String, Text> titles =
        root.scalar("from").map(from -> fromFile(from, context)).orElseGet(() -> written(root));
    return new ListDefinition(source.key(), root.requireText("title"), titles);
  }

  private static Map<String, Text> written(MapNode root) {
    Map<String, Text> titles = new LinkedHashMap<>();
    root.map("items")
        .ifPresent(items -> items.entries().forEach((code, item) -> titles.put(code, title(item))));
    return titles;
  }

  private static Text title(Node item) {
    return item instanceof MapNode map && map.has("title")
        ? map.requireText("title")
        : MapNode.textOf(item);
  }

  private static Map<String, Text> fromFile(ScalarNode from, CompilationContext context) {
    Optional<String> content = context.beside(each -> from.text()).map(FileBeside::text);
    if (content.isEmpty()) {
      context
          .problems()
          .add(
              FormProblems.badList(
                  "There is no file '%s' beside this one".formatted(from.text()),
                  "此文件旁没有“%s”文件".formatted(from.text()),
                  from.location()));
      return Map.of();
    }
    return titles(Csv.rows(content.get()), from, context);
  }

  private static Map<String, Text> titles(
      List<List<String>> rows, ScalarNode from, CompilationContext context) {
    List<String> header = rows.isEmpty() ? List.of() : rows.get(0);
    int code = header.indexOf("code");
    int en = Math.max(header.indexOf("en"), header.indexOf("title"));
    int zh = header.indexOf("zh-CN") < 0 ? en : header.indexOf("zh-CN");
    if (code < 0 || Math.max(en, zh) < 0) {
      context
          .problems()
          .add(
              FormProblems.badList(
                  "The first line of '%s' must name the columns code and title (or en, zh-CN)"
                      .formatted(from.text()),
                  "“%s”首行必须给出列名 code 和 title（或 en、zh-CN）".formatted(from.text()),
                  from.location()));
      return Map.of();
    }
    Map<String, Text> titles = new LinkedHashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      String fallback = cell(row, Math.max(en, zh));
      titles.put(
          cell(row, code),
          Text.of(en < 0 ? fallback : cell(row, en), zh < 0 ? fallback : cell(row, zh)));
    }
    return titles;
  }

  private static String cell(List<String> row, int index) {
    return index < row.size() ? row.get(index) : "";
  }
}
