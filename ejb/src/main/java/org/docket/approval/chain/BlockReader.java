package org.docket.approval.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.docket.definition.DefinitionSource;
import org.docket.definition.ListNode;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Reads the steps of a chain and, as if they were its own, those of its parts. */
final class BlockReader {

  private final ChainExpressions expressions;
  private final OtherChains chains;
  private final ProblemCollector problems;
  private final StepKeys keys;
  private final StepPolicy policy;
  private final Standing standing;
  private final DefinitionSource source;
  private final List<ChainStep> elsewhereInParts = new ArrayList<>();

  /**
   * @param policy what holds for steps that say nothing else
   * @param source the chain whose steps they are, beside which its files lie
   */
  BlockReader(
      ChainExpressions expressions,
      OtherChains chains,
      ProblemCollector problems,
      StepKeys keys,
      StepPolicy policy,
      Standing standing,
      DefinitionSource source) {
    this.expressions = expressions;
    this.chains = chains;
    this.problems = problems;
    this.keys = keys;
    this.policy = policy;
    this.standing = standing;
    this.source = source;
  }

  List<ChainBlock> main(MapNode root) {
    return sequence(root.list("steps"), standing.part().isEmpty());
  }

  /** Those of the chain, and of the parts that have been read. */
  List<ChainStep> elsewhere(MapNode root) {
    List<ChainStep> all = new ArrayList<>();
    root.maps("elsewhere").forEach(map -> all.add(step(map, false)));
    all.addAll(elsewhereInParts);
    return all;
  }

  private List<ChainBlock> sequence(List<Node> nodes, boolean top) {
    List<ChainBlock> blocks = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof MapNode map && map.has("ladder")) {
        blocks.addAll(ladder(map));
      } else if (node instanceof MapNode map && !standing.isLeftOut(map)) {
        block(map, top && blocks.isEmpty()).ifPresent(blocks::add);
      }
    }
    return blocks;
  }

  private Optional<ChainBlock> block(MapNode map, boolean first) {
    if (map.has("chooseBy")) {
      return Optional.of(byTable(map, map.keyLocation("chooseBy")));
    }
    if (map.has("choose")) {
      return Optional.of(choose(map));
    }
    if (map.has("parallel")) {
      return Optional.of(parallel(map));
    }
    String word = map.string("do").orElse("");
    if (word.equals("sub-chain")) {
      return part(map);
    }
    return word.equals("for-each") ? each(map) : Optional.of(step(map, first));
  }

  private ChainStep step(MapNode map, boolean first) {
    ChainStep step = new StepReader(expressions, problems, policy, standing).read(map, first);
    keys.add(step.key(), keyLocation(map));
    return step;
  }

  /** Each level is a step of its own. */
  private List<ChainStep> ladder(MapNode map) {
    List<ChainStep> steps = new StepReader(expressions, problems, policy, standing).ladder(map);
    List<MapNode> levels = map.maps("ladder");
    for (int i = 0; i < steps.size(); i++) {
      keys.add(steps.get(i).key(), keyLocation(levels.get(i)));
    }
    return steps;
  }

  private static Location keyLocation(MapNode map) {
    return map.scalar("step").map(ScalarNode::location).orElse(map.location());
  }

  /** Empty where what is gone through cannot be told, which is said. */
  private Optional<ChainBlock> each(MapNode map) {
    String key = standing.step(map.requireString("step"));
    keys.add(key, keyLocation(map));
    EachReader reader = new EachReader(expressions, problems);
    return reader.read(map).map(walked -> each(map, key, walked));
  }

  private ChainBlock each(MapNode map, String key, EachReader.Walked walked) {
    BlockReader inner =
        new BlockReader(walked.expressions(), chains, problems, keys, policy, standing, source);
    List<ChainBlock> steps = inner.sequence(map.list("steps"), false);
    elsewhereInParts.addAll(inner.elsewhereInParts);
    return new ForEach(
        key,
        map.text("title").orElse(Text.same(map.requireString("step"))),
        walked.over(),
        map.string("order").filter("one-by-one"::equals).isPresent(),
        map.string("join").flatMap(Quorum::parse).orElse(Quorum.ALL),
        expressions.condition(map, "when"),
        steps,
        map.location());
  }

  /** Empty where the other chain is not to be had, which is said. */
  private Optional<ChainBlock> part(MapNode map) {
    String key = standing.step(map.requireString("step"));
    keys.add(key, keyLocation(map));
    if (!keys.hasRoom(keyLocation(map))) {
      return Optional.empty();
    }
    return new PartReader(expressions, chains, problems)
        .read(map)
        .map(part -> part(map, key, part));
  }

  private ChainBlock part(MapNode map, String key, PartReader.Part part) {
    MapNode root = part.source().root();
    Standing there = standing.inside(map.requireString("step"), root);
    ChainExpressions inner = expressions.inside(part.arguments(), there);
    inner.know(new MatrixReader(inner, chains, problems).read(part.source()));
    BlockReader blocks =
        new BlockReader(
            inner,
            chains,
            problems,
            keys,
            new PolicyReader(inner).read(root, policy),
            there,
            part.source());
    List<ChainBlock> steps = blocks.main(root);
    elsewhereInParts.addAll(blocks.elsewhere(root));
    Text own = root.text("title").orElse(Text.same(part.source().key()));
    return new SubChain(
        key,
        map.text("title").orElse(own),
        part.source().key(),
        expressions.condition(map, "when"),
        steps,
        map.map("outcomes")
            .map(new OutcomeReader(expressions, problems, standing)::all)
            .orElse(List.of()),
        map.location());
  }

  private Choose choose(MapNode map) {
    return new Choose(
        map.maps("choose").stream().map(this::arm).toList(),
        Optional.empty(),
        map.keyLocation("choose"));
  }

  /** Each way is an arm whose condition is what its rows say. */
  private Choose byTable(MapNode written, Location at) {
    DecisionTableReader reader = new DecisionTableReader(expressions, chains, problems, source);
    DecisionTable table = reader.read(written);
    MapNode ways = written.requireMap("ways");
    List<Choose.Arm> arms = new ArrayList<>();
    for (String way : ways.keys()) {
      Node steps = ways.get(way);
      List<Node> nodes =
          steps instanceof ListNode list ? list.items() : ways.requireMap(way).list("steps");
      Text title = ways.map(way).flatMap(map -> map.text("title")).orElse(Text.same(way));
      Optional<Condition> when =
          table.otherwise().filter(way::equals).isPresent()
              ? Optional.empty()
              : reader.condition(table, way);
      arms.add(
          new Choose.Arm(Optional.of(title), when, sequence(nodes, false), ways.keyLocation(way)));
    }
    arms.sort(Comparator.comparing(arm -> arm.when().isEmpty()));
    return new Choose(arms, Optional.of(table), at);
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
    Quorum join = map.string("join").flatMap(Quorum::parse).orElse(Quorum.ALL);
    return new Parallel(branches, join, map.keyLocation("parallel"));
  }
}
