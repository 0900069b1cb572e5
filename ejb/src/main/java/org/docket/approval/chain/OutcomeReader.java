package org.docket.approval.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Reads the outcomes of a step: {@code key: target}, or {@code key: {to: target, …}}. */
final class OutcomeReader {

  static final Map<String, Text> KNOWN = known();

  private final ChainExpressions expressions;
  private final ProblemCollector problems;
  private final Standing standing;

  OutcomeReader(ChainExpressions expressions, ProblemCollector problems, Standing standing) {
    this.standing = standing;
    this.expressions = expressions;
    this.problems = problems;
  }

  List<StepOutcome> read(MapNode step, HumanStep.Doing doing) {
    Optional<MapNode> written = step.map("outcomes");
    if (written.isPresent()) {
      return all(written.get());
    }
    Optional<ScalarNode> then = step.scalar("then");
    if (then.isPresent()) {
      String key = doing.isOpinion() ? "opinion" : "done";
      return List.of(then(then.get(), key));
    }
    return step.has("lines") ? ofLines(step.location()) : defaults(doing, step.location());
  }

  /** The only way on. */
  StepOutcome then(ScalarNode step, String key) {
    return plain(key, target(step, key), step.location());
  }

  List<StepOutcome> all(MapNode written) {
    List<StepOutcome> outcomes = new ArrayList<>();
    written
        .entries()
        .forEach((key, node) -> outcomes.add(one(key, node, written.keyLocation(key))));
    return outcomes;
  }

  private List<StepOutcome> ofLines(Location at) {
    return List.of(
        plain(LineRule.ALL, Target.NEXT, at),
        plain(LineRule.SOME, Target.NEXT, at),
        plain(LineRule.NONE, standing.end(End.REJECTED), at));
  }

  private List<StepOutcome> defaults(HumanStep.Doing doing, Location at) {
    return switch (doing) {
      case APPROVE ->
          List.of(
              plain("approve", Target.NEXT, at), plain("reject", standing.end(End.REJECTED), at));
      case CONSULT, CONSULT_BESIDE -> List.of(plain("opinion", Target.NEXT, at));
      case FILL, DECIDE -> List.of(plain("done", Target.NEXT, at));
    };
  }

  private StepOutcome one(String key, Node node, Location at) {
    if (!(node instanceof MapNode map)) {
      return titled(key, target(node, key), new MapNode(Map.of(), Map.of(), at), at);
    }
    Optional<Target> end = map.string("end").map(word -> standing.end(End.of(word)));
    Target to = map.find("to").map(word -> target(word, key)).orElse(Target.NEXT);
    return titled(key, end.orElse(to), map, at);
  }

  private StepOutcome titled(String key, Target target, MapNode map, Location at) {
    Optional<Text> title = map.text("title").or(() -> Optional.ofNullable(KNOWN.get(key)));
    if (title.isEmpty()) {
      problems.add(ChainProblems.outcomeWithoutTitle(key, at));
    }
    return new StepOutcome(
        key,
        title.orElse(Text.same(key)),
        target,
        expressions.fields(map, "require"),
        map.string("comment").filter("required"::equals).isPresent(),
        expressions.formulas().sets(map),
        map.string("style").or(() -> style(key)),
        at);
  }

  private static Optional<String> style(String key) {
    return switch (key) {
      case "done", "approve", "yes", "opinion", "solved" -> Optional.of("primary");
      case "reject" -> Optional.of("danger");
      default -> Optional.empty();
    };
  }

  private static StepOutcome plain(String key, Target target, Location at) {
    Text title = KNOWN.getOrDefault(key, Text.same(key));
    return new StepOutcome(key, title, target, List.of(), false, Map.of(), style(key), at);
  }

  private Target target(Node node, String outcome) {
    String word = node instanceof ScalarNode scalar ? scalar.text() : "next";
    return switch (word) {
      case "next" -> Target.NEXT;
      case "end" -> standing.end(outcome.equals("reject") ? End.REJECTED : End.COMPLETED);
      default -> new Target.ToStep(standing.step(word));
    };
  }

  private static Map<String, Text> known() {
    Map<String, Text> titles = new LinkedHashMap<>();
    titles.put("done", Text.of("Done", "完成"));
    titles.put("approve", Text.of("Approve", "同意"));
    titles.put("partly", Text.of("Approve in part", "部分同意"));
    titles.put("reject", Text.of("Reject", "驳回"));
    titles.put("return", Text.of("Return", "退回"));
    titles.put("yes", Text.of("Yes", "是"));
    titles.put("no", Text.of("No", "否"));
    titles.put("opinion", Text.of("Give an opinion", "发表意见"));
    titles.put(WaitStep.OVER, Text.of("Over", "等待结束"));
    titles.put(WaitStep.LATE, Text.of("Too late", "超时"));
    titles.put("solved", Text.of("Solved", "已解决"));
    titles.put(HumanStep.UNSOLVED, Text.of("Not solved", "未解决"));
    titles.put(CallStep.ANSWERED, Text.of("Answered", "已应答"));
    titles.put(CallStep.FAILED, Text.of("No answer", "未得到应答"));
    titles.put("completed", End.COMPLETED.title());
    titles.put("rejected", End.REJECTED.title());
    titles.put("cancelled", End.CANCELLED.title());
    return titles;
  }
}
