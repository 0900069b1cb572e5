package org.docket.approval.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.docket.approval.Decision;
import org.docket.approval.LineVerdict;
import org.docket.approval.LineVerdict.Verdict;
import org.docket.approval.TaskView;
import org.docket.approval.chain.LineRule;
import org.docket.form.Lines;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about the lines of a record: checks each verdict, says which outcome
 * follows from all of them, and what they change in the lines.
 */
final class LineDecisions {

  private final LineRule rule;
  private final List<ObjectNode> lines;
  private final ProblemCollector problems = new ProblemCollector();

  /**
   * @param record its data as it is stored
   * @param fields which of the lines are those of the task
   */
  LineDecisions(LineRule rule, JsonNode record, TaskFields fields) {
    this.rule = rule;
    this.lines =
        Lines.of(record.path(rule.table())).stream()
            .filter(line -> fields.allows(rule.table(), id(line)))
            .filter(line -> quantity(line).map(left -> left.signum() != 0).orElse(true))
            .toList();
  }

  /**
   * What came of the verdicts.
   *
   * @param changes of the record's data
   * @param words how many lines became what
   */
  record Decided(ObjectNode changes, Text words) {}

  /** What somebody is asked about the lines. */
  TaskView.LineChoice choice() {
    return new TaskView.LineChoice(
        rule.table(), rule.quantity(), rule.from(), rule.reason(), rows());
  }

  /** The ids of the lines that are to be decided: those of which anything is left. */
  List<String> rows() {
    return lines.stream().map(LineDecisions::id).toList();
  }

  /** Fails with everything that is wrong, at the lines of the request. */
  Decided decide(Decision decision) {
    Map<String, LineVerdict> verdicts = verdicts(decision);
    problems.throwIfAny();
    String follows = follows(verdicts);
    if (!follows.equals(decision.outcome())) {
      problems.add(LineAnswerProblems.otherOutcome(decision.outcome(), follows).at("/outcome"));
    }
    ArrayNode changed = JsonNodeFactory.instance.arrayNode();
    for (ObjectNode line : lines) {
      changed.add(change(line, Objects.requireNonNull(verdicts.get(id(line)))));
    }
    problems.throwIfAny();
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    if (!changed.isEmpty()) {
      changes.set(rule.table(), changed);
    }
    return new Decided(changes, words(verdicts));
  }

  private Map<String, LineVerdict> verdicts(Decision decision) {
    Map<String, LineVerdict> verdicts = new HashMap<>();
    if (decision.lines().isEmpty()) {
      lines.forEach(line -> verdicts.put(id(line), forAll(decision, id(line))));
      return verdicts;
    }
    List<String> known = rows();
    for (int i = 0; i < decision.lines().size(); i++) {
      LineVerdict verdict = decision.lines().get(i);
      if (!known.contains(verdict.row())) {
        problems.add(
            LineAnswerProblems.unknownLine(verdict.row(), known).at("/lines/" + i + "/row"));
      } else if (verdicts.put(verdict.row(), verdict) != null) {
        problems.add(LineAnswerProblems.twice(verdict.row()).at("/lines/" + i + "/row"));
      } else {
        check(verdict, "/lines/" + i);
      }
    }
    known.stream()
        .filter(row -> !verdicts.containsKey(row))
        .forEach(row -> problems.add(LineAnswerProblems.undecided(row).at("/lines")));
    return verdicts;
  }

  private LineVerdict forAll(Decision decision, String row) {
    if (decision.outcome().equals(LineRule.SOME)) {
      problems.add(LineAnswerProblems.undecided(row).at("/lines"));
    }
    boolean rejects = decision.outcome().equals(LineRule.NONE);
    return new LineVerdict(
        row,
        rejects ? Verdict.REJECT : Verdict.ACCEPT,
        Optional.empty(),
        rejects ? decision.comment() : Optional.empty());
  }

  private void check(LineVerdict verdict, String at) {
    Optional<BigDecimal> most = line(verdict.row()).flatMap(this::quantity);
    if (verdict.verdict() == Verdict.REDUCE) {
      boolean less =
          verdict.quantity().isPresent()
              && most.isPresent()
              && verdict.quantity().get().signum() > 0
              && verdict.quantity().get().compareTo(most.get()) < 0;
      if (!less) {
        problems.add(LineAnswerProblems.notLess(most).at(at + "/quantity"));
      }
    } else if (verdict.quantity().isPresent()) {
      problems.add(LineAnswerProblems.onlyWhenReduced().at(at + "/quantity"));
    }
    if (verdict.verdict() == Verdict.REJECT
        && rule.reason().isPresent()
        && verdict.reason().isEmpty()) {
      problems.add(LineAnswerProblems.reasonMissing().at(at + "/reason"));
    }
  }

  private String follows(Map<String, LineVerdict> verdicts) {
    long accepted = count(verdicts, Verdict.ACCEPT);
    if (accepted == verdicts.size()) {
      return LineRule.ALL;
    }
    return count(verdicts, Verdict.REJECT) == verdicts.size() ? LineRule.NONE : LineRule.SOME;
  }

  private ObjectNode change(ObjectNode line, LineVerdict verdict) {
    ObjectNode change = JsonNodeFactory.instance.objectNode().put("_id", id(line));
    Optional<BigDecimal> left =
        switch (verdict.verdict()) {
          case ACCEPT -> quantity(line);
          case REDUCE -> verdict.quantity();
          case REJECT -> Optional.of(BigDecimal.ZERO);
        };
    left.ifPresent(quantity -> change.put(rule.quantity(), quantity));
    if (verdict.verdict() != Verdict.ACCEPT) {
      rule.reason()
          .ifPresent(column -> verdict.reason().ifPresent(reason -> change.put(column, reason)));
    }
    return change;
  }

  private static Text words(Map<String, LineVerdict> verdicts) {
    long accepted = count(verdicts, Verdict.ACCEPT);
    long reduced = count(verdicts, Verdict.REDUCE);
    long rejected = count(verdicts, Verdict.REJECT);
    return Text.of(
        "%d lines accepted, %d reduced, %d rejected".formatted(accepted, reduced, rejected),
        "通过 %d 行，核减 %d 行，驳回 %d 行".formatted(accepted, reduced, rejected));
  }

  private static long count(Map<String, LineVerdict> verdicts, Verdict verdict) {
    return verdicts.values().stream().filter(each -> each.verdict() == verdict).count();
  }

  private Optional<ObjectNode> line(String row) {
    return lines.stream().filter(line -> id(line).equals(row)).findFirst();
  }

  /** What is approved of a line so far, or was asked for. */
  private Optional<BigDecimal> quantity(ObjectNode line) {
    return number(line.get(rule.quantity()))
        .or(() -> rule.from().flatMap(column -> number(line.get(column))));
  }

  private static Optional<BigDecimal> number(@Nullable JsonNode stored) {
    if (stored == null || stored.isNull()) {
      return Optional.empty();
    }
    JsonNode amount = stored.isObject() ? stored.path("amount") : stored;
    return amount.isNumber() || amount.isTextual()
        ? Optional.of(new BigDecimal(amount.asText()))
        : Optional.empty();
  }

  private static String id(ObjectNode line) {
    return line.path("_id").asText();
  }
}
