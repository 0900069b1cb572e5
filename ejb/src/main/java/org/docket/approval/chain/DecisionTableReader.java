package org.docket.approval.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.approval.chain.DecisionTable.Cell;
import org.docket.approval.chain.DecisionTable.Days;
import org.docket.approval.chain.DecisionTable.Row;
import org.docket.definition.DefinitionSource;
import org.docket.definition.ListNode;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.expression.Path;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Reads a choice that is written as a table, in the chain or in a CSV file beside it. */
final class DecisionTableReader {

  private static final String WAY = "to";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");

  private final ChainExpressions expressions;
  private final OtherChains chains;
  private final ProblemCollector problems;
  private final DefinitionSource source;

  DecisionTableReader(
      ChainExpressions expressions,
      OtherChains chains,
      ProblemCollector problems,
      DefinitionSource source) {
    this.expressions = expressions;
    this.chains = chains;
    this.problems = problems;
    this.source = source;
  }

  /** A table in which something is wrong has no rows, so that nothing else is told of it. */
  DecisionTable read(MapNode written) {
    int before = problems.problems().size();
    List<ScalarNode> columns = columns(written);
    boolean known = problems.problems().size() == before;
    Collection<String> ways = written.requireMap("ways").keys();
    List<Row> rows = known ? rows(written, columns) : List.of();
    rows.forEach(row -> knows(row.way(), ways, row.location()));
    Optional<ScalarNode> otherwise = written.scalar("otherwise");
    otherwise.ifPresent(way -> knows(way.text(), ways, way.location()));
    return new DecisionTable(
        columns.stream().map(column -> Path.of(column.text().split("\\."))).toList(),
        problems.problems().size() == before ? rows : List.of(),
        otherwise.map(ScalarNode::text),
        written.find("rows").or(() -> written.find("from")).map(Node::location).orElseThrow());
  }

  private List<Row> rows(MapNode written, List<ScalarNode> columns) {
    return written
        .scalar("from")
        .map(from -> inFile(from, columns))
        .orElseGet(() -> here(written, columns));
  }

  private List<ScalarNode> columns(MapNode written) {
    List<ScalarNode> columns = new ArrayList<>();
    for (Node column : written.list("chooseBy")) {
      if (column instanceof ScalarNode name && NAME.matcher(name.text()).matches()) {
        expressions.value(name).ifPresent(found -> columns.add(name));
      } else if (column instanceof ScalarNode other) {
        problems.add(TableProblems.notAName(other.text(), other.location()));
      }
    }
    return columns;
  }

  private List<Row> here(MapNode written, List<ScalarNode> columns) {
    List<Row> rows = new ArrayList<>();
    for (MapNode row : written.maps("rows")) {
      List<Node> cells = row.list("is");
      if (cells.size() == columns.size()) {
        List<Cell> read = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
          read.add(cell(columns.get(i), cells.get(i)));
        }
        ScalarNode way = row.requireScalar(WAY);
        Days days =
            days(
                row.string(SINCE).map(LocalDate::parse),
                row.string(UNTIL).map(LocalDate::parse),
                row.find(UNTIL).orElse(row).location());
        rows.add(new Row(rows.size() + 1, read, way.text(), days, way.location()));
      } else {
        problems.add(
            TableProblems.wrongWidth(
                cells.size(), columns.size(), row.find("is").orElse(row).location()));
      }
    }
    return rows;
  }

  private List<Row> inFile(ScalarNode from, List<ScalarNode> columns) {
    List<String> names = new ArrayList<>(columns.stream().map(ScalarNode::text).toList());
    names.add(WAY);
    List<String> known = new ArrayList<>(names);
    known.addAll(List.of(SINCE, UNTIL));
    List<Row> rows = new ArrayList<>();
    for (TableFile.Line line : new TableFile(chains, source, problems).lines(from, known, names)) {
      List<Cell> cells =
          columns.stream()
              .map(
                  column ->
                      line.cell(column.text())
                          .map(cell -> cell(column, cell))
                          .orElseGet(() -> new Cell(Optional.empty(), line.place(column.text()))))
              .toList();
      String way = line.cell(WAY).map(ScalarNode::text).orElse("");
      Days days = days(line.day(SINCE, problems), line.day(UNTIL, problems), line.place(UNTIL));
      rows.add(new Row(rows.size() + 1, cells, way, days, line.place(WAY)));
    }
    return rows;
  }

  private Days days(Optional<LocalDate> since, Optional<LocalDate> until, Location at) {
    Days days = new Days(since, until);
    if (days.areNone()) {
      problems.add(TableProblems.neverCounts(at));
    }
    return days;
  }

  private void knows(String way, Collection<String> ways, Location at) {
    if (!ways.contains(way)) {
      problems.add(
          ChainProblems.unknown(
              "chain.table-unknown-way", Text.of("way here called", "名为此的去向"), way, ways, at));
    }
  }

  private Cell cell(ScalarNode column, Node written) {
    if (written instanceof ListNode list) {
      String any =
          list.items().stream()
              .filter(ScalarNode.class::isInstance)
              .map(item -> ((ScalarNode) item).text())
              .collect(Collectors.joining(", "));
      return cell(column, new ScalarNode(any, list.location(), 0));
    }
    ScalarNode cell = (ScalarNode) written;
    if (cell.text().isEmpty() || cell.text().equals("-")) {
      return new Cell(Optional.empty(), cell.location());
    }
    Optional<String> condition =
        CellWords.condition(column.text(), expressions.typeOf(column.text()), cell.text());
    Optional<Condition> when =
        condition
            .filter(expressions::isCondition)
            .flatMap(text -> expressions.condition(new ScalarNode(text, cell.location(), 0)));
    boolean unclear =
        when.isEmpty() || when.filter(each -> each.expression().accepts().isEmpty()).isPresent();
    if (unclear) {
      problems.add(TableProblems.unreadable(cell.text(), cell.location()));
    }
    return new Cell(unclear ? Optional.empty() : when, cell.location());
  }

  /** When a way is taken: when one of its rows fits. Empty for one to which no row leads. */
  Optional<Condition> condition(DecisionTable table, String way) {
    List<Row> rows = table.rows().stream().filter(row -> row.way().equals(way)).toList();
    String either =
        rows.stream()
            .map(DecisionTableReader::source)
            .map(text -> rows.size() == 1 ? text : "(" + text + ")")
            .collect(Collectors.joining(" or "));
    Location at = rows.isEmpty() ? table.location() : rows.get(0).location();
    String text = rows.isEmpty() ? "false" : either;
    return expressions.condition(new ScalarNode(text, at, 0));
  }

  private static String source(Row row) {
    String all =
        Stream.concat(
                row.cells().stream().flatMap(cell -> cell.when().stream()).map(Condition::source),
                Stream.of(row.days().source()).filter(days -> !days.isEmpty()))
            .collect(Collectors.joining(" and "));
    return all.isEmpty() ? "true" : all;
  }
}
