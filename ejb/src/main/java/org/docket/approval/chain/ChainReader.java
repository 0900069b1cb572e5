package org.docket.approval.chain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Reads the file of a chain into its records; expressions by the names of whoever asks. */
final class ChainReader {

  private final ChainExpressions expressions;
  private final OtherChains chains;
  private final ProblemCollector problems;
  private final StepKeys keys;

  ChainReader(ChainExpressions expressions, OtherChains chains, ProblemCollector problems) {
    this.expressions = expressions;
    this.chains = chains;
    this.problems = problems;
    this.keys = new StepKeys(problems);
  }

  ChainDefinition read(DefinitionSource source) {
    MapNode root = source.root();
    expressions.know(new MatrixReader(expressions, chains, problems).read(source));
    StepPolicy policy = new PolicyReader(expressions).read(root, StepPolicy.DEFAULT);
    Standing alone = Standing.alone(root);
    BlockReader blocks =
        new BlockReader(expressions, chains, problems, keys, policy, alone, source);
    List<ChainBlock> main = blocks.main(root);
    return new ChainDefinition(
        source.key(),
        root.text("title").orElse(Text.same(source.key())),
        needs(root),
        main,
        blocks.elsewhere(root),
        onEnd(root),
        ends(root),
        policy,
        expressions.amount(root),
        root.location());
  }

  /** Whether every step has a key of its own; without that, the ways cannot be told. */
  boolean hasDistinctKeys() {
    return keys.areSound();
  }

  static Map<String, ChainDefinition.Need> needs(MapNode root) {
    return root.map("needs").map(Needs::read).orElse(Map.of());
  }

  private List<EndAction> onEnd(MapNode root) {
    List<EndAction> actions = new ArrayList<>();
    for (MapNode action : root.maps("onEnd")) {
      actions.add(expressions.action(action));
    }
    return actions;
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
