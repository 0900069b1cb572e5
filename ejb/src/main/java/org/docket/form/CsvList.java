package org.docket.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.CompilationContext;
import org.docket.definition.FileBeside;
import org.docket.definition.ScalarNode;
import org.docket.problem.Text;

/** The items of a code list that stand in a CSV file beside its own. */
final class CsvList {

  private final ScalarNode from;
  private final Map<String, ListColumn> columns;
  private final CompilationContext context;

  CsvList(ScalarNode from, Map<String, ListColumn> columns, CompilationContext context) {
    this.from = from;
    this.columns = columns;
    this.context = context;
  }

  List<LocatedItem> items() {
    Optional<String> content = context.beside(each -> from.text()).map(FileBeside::text);
    if (content.isEmpty()) {
      return refused(
          "There is no file '%s' beside this one".formatted(from.text()),
          "此文件旁没有“%s”文件".formatted(from.text()));
    }
    List<List<String>> rows = Csv.rows(content.get());
    List<String> header = rows.isEmpty() ? List.of() : rows.get(0);
    if (!header.contains("code")
        || header.stream().noneMatch(List.of("title", "en", "zh-CN")::contains)) {
      return refused(
          "The first line of '%s' must name the columns code and title (or en, zh-CN)"
              .formatted(from.text()),
          "“%s”首行必须给出列名 code 和 title（或 en、zh-CN）".formatted(from.text()));
    }
    List<LocatedItem> items = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      items.add(new LocatedItem(item(new Row(header, rows.get(i)), i + 1), from.location()));
    }
    return items;
  }

  private List<LocatedItem> refused(String why, String zhWhy) {
    context.problems().add(FormProblems.badList(why, zhWhy, from.location()));
    return List.of();
  }

  private ListItem item(Row row, int line) {
    String other = row.cell("title");
    String en = row.cell("en").isEmpty() ? other : row.cell("en");
    String zh = row.cell("zh-CN").isEmpty() ? other : row.cell("zh-CN");
    Text title = Text.of(en.isEmpty() ? zh : en, zh.isEmpty() ? en : zh);
    String parent = row.cell("parent");
    boolean active = ListColumn.YES_NO.read(row.cell("active")).equals(Optional.of(false));
    return new ListItem(
        row.cell("code"), title, parent.isEmpty() ? null : parent, !active, values(row, line));
  }

  private Map<String, Object> values(Row row, int line) {
    Map<String, Object> values = new LinkedHashMap<>();
    columns.forEach(
        (key, column) -> {
          String written = row.cell(key);
          Optional<Object> value = written.isEmpty() ? Optional.empty() : column.read(written);
          if (value.isEmpty() && !written.isEmpty()) {
            refused(
                "Line %d of '%s': '%s' is no value of the column '%s', which holds %s"
                    .formatted(line, from.text(), written, key, column),
                "“%s”第 %d 行：“%s”不是列“%s”（%s）的值".formatted(from.text(), line, written, key, column));
          }
          value.ifPresent(some -> values.put(key, some));
        });
    return values;
  }

  /** A line of the file by the names of its columns. */
  private record Row(List<String> header, List<String> cells) {
    String cell(String name) {
      int index = header.indexOf(name);
      return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }
  }
}
