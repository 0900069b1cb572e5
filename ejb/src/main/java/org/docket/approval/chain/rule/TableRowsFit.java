package org.docket.approval.chain.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.DecisionTable;
import org.docket.approval.chain.DecisionTable.Cell;
import org.docket.approval.chain.DecisionTable.Row;
import org.docket.approval.chain.TableProblems;
import org.docket.approval.chain.ValueDomain;
import org.docket.expression.Accepted;
import org.docket.expression.NumberBands;
import org.docket.expression.ValueSet;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;

/**
 * Of a decision table exactly one row fits, whatever the data are. The values of the first column
 * are taken apart where its rows differ, those of the second for each of these parts, and so on;
 * all of that for every day on which another row counts.
 */
final class TableRowsFit {

  private static final int MOST_PROBLEMS = 20;
  private static final int MOST_PARTS = 100_000;

  private final DecisionTable table;
  private final ValueDomain domain;
  private final ProblemCollector problems;
  private final Set<String> said = new HashSet<>();
  private LocalDate from = LocalDate.MIN;
  private int told;
  private int parts;

  private TableRowsFit(DecisionTable table, ValueDomain domain, ProblemCollector problems) {
    this.table = table;
    this.domain = domain;
    this.problems = problems;
  }

  static void check(DecisionTable table, ValueDomain domain, ProblemCollector problems) {
    if (!table.rows().isEmpty()) {
      new TableRowsFit(table, domain, problems).run();
    }
  }

  private void run() {
    for (LocalDate day : days()) {
      List<Row> rows = table.rows().stream().filter(row -> row.days().include(day)).toList();
      from = day;
      if (!rows.isEmpty()) {
        look(0, rows, List.of());
      } else if (table.otherwise().isEmpty()) {
        tell(List.of(), words -> TableProblems.gap(words, table.location()));
      }
    }
    if (told == 0 && parts > MOST_PARTS) {
      problems.add(TableProblems.tooLarge(MOST_PARTS, table.location()));
    }
  }

  /** The first day, and those on which rows begin to count or have ended. */
  private Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    for (Row row : table.rows()) {
      days.add(row.days().since().orElse(LocalDate.MIN));
      row.days().until().map(last -> last.plusDays(1)).ifPresent(days::add);
    }
    return days;
  }

  private void look(int column, List<Row> rows, List<String> about) {
    if (told >= MOST_PROBLEMS || ++parts > MOST_PARTS) {
      return;
    }
    if (column == table.columns().size()) {
      if (rows.size() > 1) {
        Row second = rows.get(1);
        tell(
            about,
            words ->
                TableProblems.overlap(
                    rows.get(0).number(), second.number(), words, firstCell(second)));
      }
      return;
    }
    List<ValueSet> parts = parts(column, rows);
    if (parts.isEmpty()) {
      look(column + 1, rows, about);
    }
    for (ValueSet part : parts) {
      List<Row> fitting = rows.stream().filter(row -> fits(row, column, part)).toList();
      List<String> here = new ArrayList<>(about);
      here.add(part.about(table.columns().get(column).toString()));
      if (!fitting.isEmpty()) {
        look(column + 1, fitting, here);
      } else if (table.otherwise().isEmpty()) {
        Row last = rows.get(rows.size() - 1);
        tell(here, words -> TableProblems.gap(words, last.cells().get(column).location()));
      }
    }
  }

  /** What is so on several days is told of the first of them. */
  private void tell(List<String> about, Function<String, Problem> problem) {
    if (said.add(problem.apply(words(about)).toString())) {
      told++;
      List<String> words = new ArrayList<>(about);
      if (!from.equals(LocalDate.MIN)) {
        words.add("today() in [" + from + "..)");
      }
      problems.add(problem.apply(words(words)));
    }
  }

  /** Of which each row takes all or nothing; none where no row asks. */
  private List<ValueSet> parts(int column, List<Row> rows) {
    List<ValueSet> wanted =
        rows.stream()
            .map(row -> values(row, column).orElse(null))
            .filter(Objects::nonNull)
            .toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    ValueSet named = wanted.stream().reduce(ValueSet::or).orElseThrow();
    boolean anything = wanted.size() < rows.size();
    ValueSet all = domain.all(accepted(rows, column).path(), named).orElse(named);
    List<ValueSet> parts = List.of(anything ? all.or(named) : all);
    for (ValueSet each : wanted) {
      List<ValueSet> finer = new ArrayList<>();
      for (ValueSet part : parts) {
        finer.add(part.and(each));
        finer.add(part.without(each));
      }
      parts = finer.stream().filter(part -> !part.isNothing()).toList();
    }
    return parts;
  }

  private Accepted accepted(List<Row> rows, int column) {
    return rows.stream()
        .flatMap(row -> row.cells().get(column).when().stream())
        .flatMap(when -> when.expression().accepts().stream())
        .findFirst()
        .orElseThrow();
  }

  private boolean fits(Row row, int column, ValueSet part) {
    return values(row, column).map(values -> values.covers(part)).orElse(true);
  }

  private Optional<ValueSet> values(Row row, int column) {
    Optional<Condition> when = row.cells().get(column).when();
    return when.flatMap(condition -> condition.expression().accepts())
        .map(
            accepted ->
                accepted.values() instanceof NumberBands bands && domain.isWhole(accepted.path())
                    ? bands.whole()
                    : accepted.values());
  }

  private static Location firstCell(Row row) {
    return row.cells().stream()
        .filter(cell -> cell.when().isPresent())
        .findFirst()
        .map(Cell::location)
        .orElse(row.location());
  }

  private static String words(List<String> about) {
    return about.isEmpty() ? "true" : about.stream().collect(Collectors.joining(" and "));
  }
}
