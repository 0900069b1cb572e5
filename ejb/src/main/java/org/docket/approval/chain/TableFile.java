package org.docket.approval.chain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.docket.definition.CellFile;
import org.docket.definition.DefinitionSource;
import org.docket.definition.FileBeside;
import org.docket.definition.ScalarNode;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** A table of a chain that stands in a CSV file; each cell knows its line and column. */
final class TableFile {

  private final OtherChains chains;
  private final DefinitionSource source;
  private final ProblemCollector problems;

  TableFile(OtherChains chains, DefinitionSource source, ProblemCollector problems) {
    this.chains = chains;
    this.source = source;
    this.problems = problems;
  }

  /** A line below the header. */
  record Line(List<ScalarNode> header, List<ScalarNode> cells) {

    Location location() {
      return cells.get(0).location();
    }

    /** Empty where nothing is written. */
    Optional<ScalarNode> cell(String column) {
      for (int i = 0; i < header.size() && i < cells.size(); i++) {
        if (header.get(i).text().equals(column) && !cells.get(i).text().isEmpty()) {
          return Optional.of(cells.get(i));
        }
      }
      return Optional.empty();
    }

    /** A day; empty where nothing is written, or no day, which is said. */
    Optional<LocalDate> day(String column, ProblemCollector problems) {
      Optional<ScalarNode> cell = cell(column);
      try {
        return cell.map(ScalarNode::text).map(LocalDate::parse);
      } catch (DateTimeException noDay) {
        problems.add(TableProblems.noDay(cell.get().text(), cell.get().location()));
        return Optional.empty();
      }
    }

    /** Where the cell is, or would be. */
    Location place(String column) {
      return cell(column).map(ScalarNode::location).orElse(location());
    }
  }

  /**
   * The lines; none where there is no such file or a column is not known, which is said.
   *
   * @param columns those that the header may name
   * @param needed those that it must name
   */
  List<Line> lines(ScalarNode from, Collection<String> columns, Collection<String> needed) {
    Optional<FileBeside> file = chains.file(source, from);
    if (file.isEmpty()) {
      problems.add(TableProblems.noFile(from.text(), from.location()));
      return List.of();
    }
    List<List<ScalarNode>> rows = CellFile.rows(file.get());
    List<ScalarNode> header = rows.isEmpty() ? List.of() : rows.get(0);
    List<String> names = header.stream().map(ScalarNode::text).toList();
    boolean sound = true;
    for (ScalarNode column : header) {
      if (!columns.contains(column.text())) {
        problems.add(
            ChainProblems.unknown(
                "chain.table-unknown-column",
                Text.of("column here called", "名为此的列"),
                column.text(),
                columns,
                column.location()));
        sound = false;
      }
    }
    for (String column : needed) {
      if (!names.contains(column)) {
        problems.add(TableProblems.columnMissing(column, from.text(), from.location()));
        sound = false;
      }
    }
    List<Line> lines = new ArrayList<>();
    rows.stream().skip(1).forEach(cells -> lines.add(new Line(header, cells)));
    return sound ? lines : List.of();
  }
}
