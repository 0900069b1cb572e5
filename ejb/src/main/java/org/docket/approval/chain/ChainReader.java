package org.docket.approval.chain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.DefinitionSource;
import org.docket.definition.ListNode;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Reads the file of a chain into its records; expressions by the names of whoever asks. */
final class ChainReader {

  private final ChainExpressions expressions;
  private final ProblemCollector problems;
  private StepPolicy policy = StepPolicy.DEFAULT;
  private final Map<String, Location> keys = new LinkedHashMap<>();
  private boolean distinct = true;

  ChainReader(ChainExpressions expressions, ProblemCollector problems) {
    this.expressions = expressions;
    this.problems = problems;
  }

  ChainDefinition read(DefinitionSource source) {
    MapNode root = source.root();
    policy = new PolicyReader(expressions).read(root, StepPolicy.DEFAULT);
    List<ChainBlock> main = sequence(root.list("steps"), true);
    return new ChainDefinition(
        source.key(),
        root.text("title").orElse(Text.same(source.key())),
        needs(root),
        main,
        elsewhere(root),
        onEnd(root),
        ends(root),
        policy,
        expressions.amount(root),
        root.location());
  }

  /** Whether every step has a key of its own; without that, the ways cannot be told. */
  boolean hasDistinctKeys() {
    return distinct;
  }

  static Map<String, ChainDefinition.Need> needs(MapNode root) {
    Map<String, ChainDefinition.Need> needs = new LinkedHashMap<>();
    root.map("needs")
        .ifPresent(
            map ->
                map.keys()
                    .forEach(
                        name ->
                            needs.put(
                                name,
                                new ChainDefinition.Need(
                                    map.requireString(name), map.keyLocation(name)))));
    return needs;
  }

  private List<ChainBlock> sequence(List<Node> nodes, boolean top) {
    List<ChainBlock> blocks = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof MapNode map) {
        blocks.add(block(map, top && blocks.isEmpty()));
      }
    }
    return blocks;
  }

  private ChainBlock block(MapNode map, boolean first) {
    if (map.has("choose")) {
      return choose(map);
    }
    return map.has("parallel") ? parallel(map) : step(map, first);
  }

  private ChainStep step(MapNode map, boolean first) {
    ChainStep step = new StepReader(expressions, problems, policy).read(map, first);
    Location at = map.scalar("step").map(ScalarNode::location).orElse(map.location());
    Location before = keys.putIfAbsent(step.key(), at);
    if (before != null) {
      distinct = false;
      problems.add(ChainProblems.duplicateStep(step.key(), before, at));
    }
    return step;
  }

  private Choose choose(MapNode map) {
    return new Choose(
        map.maps("choose").stream().map(this::arm).toList(), map.keyLocation("choose"));
  }

  private Choose.Arm arm(MapNode arm) {
    Optional<Condition> when = expressions.condition(arm, "when");
    List<Node> nodes =
        arm.get("otherwise") instanceof ListNode list ? list.items() : arm.list("steps");
    return new Choose.Arm(arm.text("title"), when, sequence(nodes, false), arm.location());
  }

  private Parallel parallel(MapNode map) {
    List<Parallel.Branch> branches =
        map.maps("parallel").stream()
            .map(
                branch ->
                    new Parallel.Branch(
                        branch.text("title"),
                        sequence(branch.list("steps"), false),
                        branch.location()))
            .toList();
    return new Parallel(branches, map.keyLocation("parallel"));
  }

  private List<ChainStep> elsewhere(MapNode root) {
    return root.maps("elsewhere").stream().map(map -> step(map, false)).toList();
  }

  private List<EndAction> onEnd(MapNode root) {
    List<EndAction> actions = new ArrayList<>();
    for (MapNode action : root.maps("onEnd")) {
      actions.add(endAction(action));
    }
    return actions;
  }

  private EndAction endAction(MapNode action) {
    Optional<ScalarNode> template = action.scalar("issue");
    if (template.isPresent()) {
      Optional<Condition> when = expressions.condition(action, "when");
      return new EndAction.Issue(template.get().text(), when, template.get().location());
    }
    return expressions.action(action);
  }

  private static Map<End, Text> ends(MapNode root) {
    Map<End, Text> titles = new EnumMap<>(End.class);
    root.map("ends")
        .ifPresent(
            ends ->
                ends.keys()
                    .forEach(
                        key ->
                            ends.map(key)
                                .flatMap(end -> end.text("title"))
                                .ifPresent(title -> titles.put(End.of(key), title))));
    return titles;
  }
}
