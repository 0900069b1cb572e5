package org.docket.approval.swimlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.internal.TestCharts;
import org.docket.approval.swimlane.FlowChart.Edge;
import org.docket.approval.swimlane.FlowChart.Exit;
import org.docket.approval.swimlane.FlowChart.Kind;
import org.docket.approval.swimlane.FlowChart.Lane;
import org.docket.approval.swimlane.FlowChart.Mark;
import org.docket.approval.swimlane.FlowChart.Node;
import org.docket.approval.swimlane.FlowChart.Note;
import org.docket.definition.CompiledSet;
import org.docket.definition.ShippedPacks;
import org.docket.problem.Text;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader would stumble over, counted on every shipped chain in both languages. */
class SwimlaneLayoutTest {

  private static final CompiledSet SHIPPED = Compilers.loader().load(ShippedPacks.all()).require();
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  private static final Optional<Text> NO = Optional.of(Text.of("No", "否"));
  private static final Optional<Text> RETURN = Optional.of(Text.of("Return", "退回"));
  private static final List<Paper> PAPERS = List.of(Paper.SCREEN, new Paper(1019, 0.55, true));

  static Stream<String> processes() {
    return SHIPPED.all(ProcessDefinition.class).stream()
        .filter(process -> process.chain().isPresent())
        .map(ProcessDefinition::key);
  }

  private static FlowChart chart(String key) {
    ProcessDefinition process = SHIPPED.require(ProcessDefinition.class, key);
    return ChartBuilder.of(process, SHIPPED, TestCharts.lanes(process));
  }

  private static Map<String, Integer> counted(FlowChart chart, Locale language, Paper paper) {
    ChartMeasure measure = new ChartMeasure(chart, language, paper);
    Map<String, ToIntFunction<ChartMeasure>> counts =
        Map.of(
            "boxes on boxes", ChartMeasure::boxesOnBoxes,
            "lines through boxes", ChartMeasure::linesThroughBoxes,
            "lines on lines", ChartMeasure::linesOnLines,
            "labels on labels", ChartMeasure::labelsOnLabels,
            "labels on boxes", ChartMeasure::labelsOnBoxes,
            "labels on lines", ChartMeasure::labelsOnLines);
    Map<String, Integer> found = new TreeMap<>();
    counts.forEach((what, count) -> found.put(what, count.applyAsInt(measure)));
    return found;
  }

  @ParameterizedTest
  @MethodSource("processes")
  void shouldPutNothingOnSomethingElse(String key) {
    for (Locale language : LANGUAGES) {
      for (Paper paper : PAPERS) {
        assertThat(counted(chart(key), language, paper))
            .as(key + " " + language + " " + paper)
            .allSatisfy((what, count) -> assertThat(count).as(what).isZero());
      }
    }
  }

  /** Most of them are those of ways back, which run past what was done in between. */
  @Test
  void shouldCrossLinesSeldom() {
    List<String> keys = processes().toList();
    int crossings = keys.stream().mapToInt(key -> crossings(chart(key))).sum();
    int lines = keys.stream().mapToInt(key -> chart(key).edges().size()).sum();

    assertThat(100 * crossings / lines)
        .as("%d crossings of %d lines".formatted(crossings, lines))
        .isLessThanOrEqualTo(60);
  }

  private static int crossings(FlowChart chart) {
    return new ChartMeasure(chart, Locale.SIMPLIFIED_CHINESE, Paper.SCREEN).crossings();
  }

  /** Forty steps in eight lanes, with questions, ways back, ends beside boxes and documents. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void shouldStayReadableWithFortySteps(long seed) {
    FlowChart chart = large(new Random(seed));

    assertThat(chart.lanes()).hasSize(8);
    for (Paper paper : PAPERS) {
      assertThat(counted(chart, Locale.ENGLISH, paper))
          .as("seed " + seed)
          .allSatisfy((what, count) -> assertThat(count).as(what).isZero());
    }
  }

  private static FlowChart large(Random random) {
    List<Lane> lanes =
        IntStream.range(0, 8).mapToObj(i -> new Lane("l" + i, Text.same("Lane " + i))).toList();
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean question = i % 6 == 4;
      int lane = i < 8 ? i : random.nextInt(8);
      nodes.add(node(i, "l" + lane, question, random));
      if (i > 0) {
        edges.add(new Edge("n" + (i - 1), "n" + i, Optional.of(Text.of("Approve", "同意")), false));
      }
      if (question && i < 37) {
        edges.add(new Edge("n" + i, "n" + (i + 2 + random.nextInt(2)), NO, false));
      } else if (i % 5 == 3) {
        edges.add(new Edge("n" + i, "n" + random.nextInt(i), RETURN, false));
      }
    }
    return new FlowChart(lanes, List.of(), nodes, edges);
  }

  private static Node node(int i, String lane, boolean question, Random random) {
    Exit reject = new Exit(Text.of("Reject", "驳回"), Text.of("Rejected", "已驳回"));
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

  /** In the face of the printed page every text is as narrow as it was reckoned to be. */
  @ParameterizedTest
  @MethodSource("processes")
  void shouldReckonTextsAtLeastAsWideAsTheyAre(String key) throws Exception {
    Font font = font().deriveFont(100f);
    FontRenderContext plain = new FontRenderContext(null, true, true);

    for (Node node : chart(key).nodes()) {
      for (Locale language : LANGUAGES) {
        String title = node.title().in(language);
        double drawn = font.getStringBounds(title, plain).getWidth();

        assertThat(Letters.width(title, 100)).as(title).isGreaterThanOrEqualTo(drawn * 0.98);
      }
    }
  }

  private static Font font() throws Exception {
    try (InputStream file =
        SwimlaneLayoutTest.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    }
  }
}
