package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.docket.approval.ProcessSheet.Row;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.ProcessProblems;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.definition.ScalarNode;
import org.docket.organization.OrganizationChart;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/**
 * Where a sheet says {@code aeci}, each row of its matrix has exactly one A and at least one E
 * (PROCESSES 2.4). Rows of records that are started, waits, calls and information have no A.
 */
@ApplicationScoped
public class LettersComplete implements ReleaseRule {

  @Override
  public String id() {
    return "process.letters-incomplete";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    set.all(ProcessDefinition.class).stream()
        .filter(process -> process.sheet().aeci() && process.chain().isPresent())
        .forEach(process -> check(process, set, problems));
  }

  private static void check(ProcessDefinition process, CompiledSet set, ProblemCollector problems) {
    Chart chart = new Chart(process, OrganizationChart.EMPTY);
    Map<String, List<String>> steps = WrittenSheets.byNumber(chart, chart.map());
    for (Row row : new MatrixOfChain(process, set, chart).matrix().rows()) {
      boolean byPeople =
          steps.getOrDefault(row.number(), List.of()).stream()
              .anyMatch(step -> chart.map().step(step) instanceof HumanStep);
      List<String> letters =
          row.letters().values().stream()
              .flatMap(cell -> List.of(cell.split(",")).stream())
              .filter(letter -> letter.equals("A") || letter.equals("E"))
              .sorted()
              .toList();
      long approve = letters.stream().filter("A"::equals).count();
      if (byPeople && (approve != 1 || letters.size() == approve)) {
        problems.add(
            ProcessProblems.lettersMissing(
                row.number(),
                row.step(),
                letters.stream().collect(Collectors.joining(", ")),
                place(process, set)));
      }
    }
  }

  private static Location place(ProcessDefinition process, CompiledSet set) {
    return set.source("process", process.key())
        .flatMap(source -> source.root().map("sheet"))
        .flatMap(sheet -> sheet.scalar("aeci"))
        .map(ScalarNode::location)
        .orElse(process.location());
  }
}
