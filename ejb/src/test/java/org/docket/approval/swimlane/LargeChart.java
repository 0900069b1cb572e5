package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.docket.approval.swimlane.FlowChart.Edge;
import org.docket.approval.swimlane.FlowChart.Exit;
import org.docket.approval.swimlane.FlowChart.Kind;
import org.docket.approval.swimlane.FlowChart.Lane;
import org.docket.approval.swimlane.FlowChart.Mark;
import org.docket.approval.swimlane.FlowChart.Node;
import org.docket.approval.swimlane.FlowChart.Note;
import org.docket.approval.swimlane.FlowChart.Phase;
import org.docket.problem.Text;

/** Forty steps in eight lanes, with questions, ways back, ends beside boxes and documents. */
final class LargeChart {

  private static final Optional<Text> YES = Optional.of(Text.of("Yes", "是"));
  private static final Optional<Text> NO = Optional.of(Text.of("No", "否"));
  private static final Optional<Text> APPROVE = Optional.of(Text.of("Approve", "同意"));
  private static final Optional<Text> RETURN = Optional.of(Text.of("Return", "退回"));
  private static final int STEPS = 40;
  private static final int PHASES = 4;

  private final Random random;

  private LargeChart(long seed) {
    this.random = new Random(seed);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  static FlowChart of(long seed) {
    return new LargeChart(seed).drawn();
  }

  /** The same with a phase for each ten steps. */
  static FlowChart inPhases(long seed) {
    FlowChart chart = of(seed);
    List<Phase> phases =
        IntStream.range(0, PHASES)
            .mapToObj(i -> new Phase(Text.of("Phase number " + (i + 1), "第" + (i + 1) + "个阶段")))
            .toList();
    List<Node> nodes =
        IntStream.range(0, STEPS)
            .mapToObj(i -> inPhase(chart.nodes().get(i), i * PHASES / STEPS))
            .toList();
    return new FlowChart(chart.lanes(), phases, nodes, chart.edges());
  }

  private static Node inPhase(Node node, int phase) {
    return new Node(
        node.id(),
        node.kind(),
        node.number(),
        node.title(),
        node.lane(),
        phase,
        node.beside(),
        node.exits(),
        node.document(),
        node.note(),
        node.mark());
  }

  private FlowChart drawn() {
    List<Lane> lanes =
        IntStream.range(0, 8).mapToObj(i -> new Lane("l" + i, Text.same("Lane " + i))).toList();
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      int lane = i < 8 ? i : random.nextInt(8);
      nodes.add(node(i, "l" + lane));
      if (i > 0) {
        edges.add(edge(i - 1, i, isQuestion(i - 1) ? YES : APPROVE));
      }
      if (isQuestion(i) && i < 37) {
        edges.add(edge(i, i + 2 + random.nextInt(2), NO));
      } else if (i % 5 == 3) {
        edges.add(edge(i, random.nextInt(i), RETURN));
      }
    }
    return new FlowChart(lanes, List.of(), nodes, edges);
  }

  private static boolean isQuestion(int step) {
    return step % 6 == 4;
  }

  private static Edge edge(int from, int to, Optional<Text> label) {
    return new Edge("n" + from, "n" + to, label, false);
  }

  private Node node(int i, String lane) {
    Exit reject = new Exit(Text.of("Reject", "驳回"), Text.of("Rejected", "已驳回"));
    boolean question = isQuestion(i);
    boolean plain = question || random.nextBoolean();
    return new Node(
        "n" + i,
        question ? Kind.DECISION : Kind.TASK,
        question ? "" : Integer.toString(i + 1),
        Text.of("Review by the department of step " + i, "部门审核第" + i + "步"),
        lane,
        0,
        Optional.empty(),
        plain ? List.of() : List.of(reject),
        plain ? Optional.empty() : Optional.of(Text.of("Report", "报告单")),
        Note.NONE,
        Mark.NONE);
  }
}
