package org.docket.approval.chain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docket.definition.ScalarNode;
import org.docket.organization.AuthorityMatrix.Places;
import org.docket.organization.AuthorityMatrix.Row;
import org.docket.problem.ProblemCollector;

/** Reads the rows of a matrix from a CSV file, which several chains can name. */
final class MatrixFileReader {

  private static final List<String> COLUMNS =
      List.of("over", "upTo", "kind", "unit", "by", "since", "until");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

  private final TableFile files;
  private final ProblemCollector problems;

  MatrixFileReader(TableFile files, ProblemCollector problems) {
    this.files = files;
    this.problems = problems;
  }

  List<Row> rows(ScalarNode from) {
    List<Row> rows = new ArrayList<>();
    for (TableFile.Line line : files.lines(from, COLUMNS, List.of("by"))) {
      rows.add(row(rows.size() + 1, line));
    }
    return rows;
  }

  private Row row(int number, TableFile.Line line) {
    List<String> positions =
        line.cell("by").stream()
            .flatMap(by -> Arrays.stream(by.text().split(";")))
            .map(String::strip)
            .filter(position -> !position.isEmpty())
            .toList();
    if (positions.isEmpty()) {
      problems.add(TableProblems.nobodyNamed(line.place("by")));
    }
    return new Row(
        number,
        amount(line, "over"),
        amount(line, "upTo"),
        line.cell("kind").map(ScalarNode::text),
        line.cell("unit").map(ScalarNode::text),
        positions,
        line.day("since", problems),
        line.day("until", problems),
        new Places(line.location(), line.place("over"), line.place("upTo"), line.place("by")));
  }

  private Optional<BigDecimal> amount(TableFile.Line line, String column) {
    Optional<ScalarNode> cell = line.cell(column);
    if (cell.isPresent() && !AMOUNT.matcher(cell.get().text()).matches()) {
      problems.add(TableProblems.noAmount(cell.get().text(), cell.get().location()));
      return Optional.empty();
    }
    return cell.map(ScalarNode::text).map(BigDecimal::new);
  }
}
