package org.docket.approval.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.approval.FieldRights;
import org.docket.approval.FieldRights.Cell;
import org.docket.approval.FieldRights.Kind;
import org.docket.approval.FieldRights.Right;
import org.docket.approval.FieldRights.Row;
import org.docket.approval.FieldRights.Step;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.LineRule;
import org.docket.approval.chain.StepOutcome;
import org.docket.form.EditMask;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormSection;
import org.docket.problem.Text;

/** What each step of a chain lets people do with each field, as the server sees to it. */
final class RightsOfSteps {

  private final FormDefinition form;
  private final List<Looked> steps;

  /**
   * A step as the rows look at it.
   *
   * @param tables those of which only the lines of an item can be changed
   */
  private record Looked(HumanStep step, EditMask mask, Set<String> tables) {
    static Looked at(ChainMap map, HumanStep step) {
      Set<String> paths = new LinkedHashSet<>(step.fields().edit());
      step.fields().lines().map(LineRule::columns).ifPresent(paths::addAll);
      EditMask mask = step.fields().whole() ? EditMask.everything() : EditMask.only(paths);
      Set<String> tables = new HashSet<>();
      map.branchesOf(map.addressOf(step.key()))
          .forEach(
              branch -> {
                if (map.block(branch.parallel()) instanceof ForEach each
                    && each.over() instanceof ForEach.Over.Lines lines) {
                  tables.add(lines.table());
                }
              });
      return new Looked(step, mask, tables);
    }

    boolean names(List<String> paths, FieldDefinition field) {
      return paths.contains(field.path()) || paths.contains(tableOf(field.path()));
    }

    /** Of the table only the lines of the item are shown. */
    boolean hidesLinesOf(FieldDefinition field) {
      return step.fields().ownLines() && tables.contains(tableOf(field.path()));
    }

    boolean mayEdit(FieldDefinition field) {
      return !field.isDerived()
          && (field.isTable() ? mask.allowsInside(field.path()) : mask.allows(field.path()));
    }
  }

  private RightsOfSteps(FormDefinition form, List<Looked> steps) {
    this.form = form;
    this.steps = steps;
  }

  static FieldRights of(FormDefinition form, Chart chart) {
    ChainMap map = chart.map();
    List<Step> titles = new ArrayList<>();
    List<Looked> looked = new ArrayList<>();
    for (String key : map.steps()) {
      if (map.step(key) instanceof HumanStep step) {
        titles.add(new Step(key, chart.numberOf(key), chart.titleOf(key)));
        looked.add(Looked.at(map, step));
      }
    }
    return new FieldRights(titles, new RightsOfSteps(form, looked).rows());
  }

  private List<Row> rows() {
    return form.sections().stream().flatMap(this::rows).toList();
  }

  private Stream<Row> rows(FormSection section) {
    Row head = new Row(Kind.SECTION, section.key(), section.title(), false, List.of());
    return Stream.concat(Stream.of(head), section.fields().stream().flatMap(this::rows));
  }

  private Stream<Row> rows(FieldDefinition field) {
    return Stream.concat(
        Stream.of(row(Kind.FIELD, field)),
        field.columns().stream().map(column -> row(Kind.COLUMN, column)));
  }

  private Row row(Kind kind, FieldDefinition field) {
    return new Row(
        kind,
        field.path(),
        field.title(),
        form.access().fieldReaders().containsKey(tableOf(field.path())),
        steps.stream().map(step -> cell(step, field)).toList());
  }

  private static Cell cell(Looked looked, FieldDefinition field) {
    HumanStep step = looked.step();
    if (looked.names(step.fields().hide(), field)) {
      return new Cell(Right.HIDE, false, false, Optional.empty());
    }
    boolean others = looked.hidesLinesOf(field);
    if (!looked.mayEdit(field)) {
      return new Cell(Right.READ, false, others, Optional.empty());
    }
    boolean someLines = looked.tables().contains(tableOf(field.path()));
    if (step.fields().require().contains(field.path()) || field.behaviour().required().isAlways()) {
      return new Cell(Right.MUST, someLines, others, Optional.empty());
    }
    List<Text> outcomes =
        step.outcomes().stream()
            .filter(outcome -> outcome.require().contains(field.path()))
            .map(StepOutcome::title)
            .toList();
    if (!outcomes.isEmpty()) {
      return new Cell(Right.MUST, someLines, others, Optional.of(only(outcomes)));
    }
    return field.behaviour().required().isNever()
        ? new Cell(Right.EDIT, someLines, others, Optional.empty())
        : new Cell(
            Right.MUST, someLines, others, Optional.of(Text.of("under a condition", "满足条件时")));
  }

  private static Text only(List<Text> outcomes) {
    return Text.of(
        "for " + outcomes.stream().map(Text::en).collect(Collectors.joining(", ")),
        "选择“%s”时".formatted(outcomes.stream().map(Text::zh).collect(Collectors.joining("、"))));
  }

  private static String tableOf(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }
}
