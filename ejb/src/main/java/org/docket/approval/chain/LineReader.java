package org.docket.approval.chain;

import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.Type;
import org.docket.problem.ProblemCollector;

/** Reads how a step decides on the lines of a table. */
final class LineReader {

  private final ChainExpressions expressions;
  private final ProblemCollector problems;

  LineReader(ChainExpressions expressions, ProblemCollector problems) {
    this.expressions = expressions;
    this.problems = problems;
  }

  Optional<LineRule> read(MapNode lines, MapNode step) {
    checkStep(step);
    ScalarNode table = lines.requireScalar("of");
    Optional<Type> type = expressions.scope().find(table.text()).map(Type.Field::type);
    if (type.filter(Needs::isTable).isEmpty()) {
      problems.add(LineProblems.noTable(table.text(), table.location()));
      return Optional.empty();
    }
    Type.RecordOf line = (Type.RecordOf) ((Type.ListOf) type.get()).element().type();
    boolean right =
        isOf(lines, "quantity", line, Type.NUMBER)
            && isOf(lines, "from", line, Type.NUMBER)
            && isOf(lines, "reason", line, Type.TEXT);
    return right
        ? Optional.of(
            new LineRule(
                expressions.field(table),
                lines.requireString("quantity"),
                lines.string("from"),
                lines.string("reason")))
        : Optional.empty();
  }

  private boolean isOf(MapNode lines, String property, Type.RecordOf line, Type wanted) {
    Optional<ScalarNode> column = lines.scalar(property);
    boolean right =
        column.isEmpty()
            || Optional.ofNullable(line.members().get(column.get().text()))
                .filter(found -> found.type().equals(wanted))
                .isPresent();
    if (!right) {
      problems.add(
          LineProblems.noColumn(column.get().text(), wanted.notation(), column.get().location()));
    }
    return right;
  }

  /** One person decides, and has an outcome for whatever follows from the lines. */
  private void checkStep(MapNode step) {
    if (step.string("rule").filter(rule -> !rule.equals("any")).isPresent()) {
      problems.add(LineProblems.oneDecides(step.keyLocation("rule")));
    }
    Optional<MapNode> outcomes = step.map("outcomes");
    if (outcomes.isPresent() && !outcomes.get().keys().containsAll(LineRule.OUTCOMES)) {
      Set<String> there = outcomes.get().keys();
      problems.add(LineProblems.outcomesMissing(there, step.keyLocation("outcomes")));
    }
  }
}
