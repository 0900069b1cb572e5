package org.docket.approval.swimlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.flow.ChainFlow;
import org.docket.approval.flow.Flow;
import org.docket.approval.flow.FlowGraph;
import org.docket.approval.internal.TestCharts;
import org.docket.approval.swimlane.DrawnPage.Part;
import org.docket.approval.swimlane.FlowChart.Edge;
import org.docket.approval.swimlane.FlowChart.Kind;
import org.docket.approval.swimlane.FlowChart.Node;
import org.docket.problem.Text;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written on lines, yes and no above all. */
class SwimlaneLabelsTest {

  private static final Text YES = Text.of("Yes", "是");
  private static final Text NO = Text.of("No", "否");
  private static final double NEAR = 6;

  static Stream<Named<FlowChart>> charts() {
    return Stream.concat(
        ShippedCharts.keys().map(key -> Named.of(key, ShippedCharts.of(key))),
        LargeChart.seeds().mapToObj(seed -> Named.of("seed " + seed, LargeChart.of(seed))));
  }

  @ParameterizedTest
  @MethodSource("org.docket.approval.swimlane.ShippedCharts#keys")
  void shouldAnswerQuestionsWithYesWhereTheConditionHolds(String key) {
    ProcessDefinition process = ShippedCharts.process(key);
    FlowGraph graph = ChainFlow.of(process, TestCharts.lanes(process));
    FlowChart chart = ShippedCharts.of(key);

    for (Node node : chart.nodes()) {
      List<Flow> flows = graph.flows().stream().filter(f -> f.from().equals(node.id())).toList();
      if (node.kind() != Kind.DECISION || !isQuestion(flows)) {
        continue;
      }
      assertThat(chart.edges().stream().filter(edge -> edge.from().equals(node.id())))
          .as(node.id())
          .extracting(edge -> edge.label().orElseThrow())
          .containsExactlyInAnyOrder(YES, NO);
      for (Flow flow : flows) {
        edge(chart, node.id(), flow.to())
            .ifPresent(
                edge ->
                    assertThat(edge.label())
                        .as("%s", flow)
                        .hasValue(flow.condition().isPresent() ? YES : NO));
      }
    }
  }

  private static boolean isQuestion(List<Flow> flows) {
    return flows.size() == 2
        && flows.stream().filter(flow -> flow.condition().isPresent()).count() == 1;
  }

  private static Optional<Edge> edge(FlowChart chart, String from, String to) {
    return chart.edges().stream()
        .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
        .findFirst();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldWriteTheLabelsOfItsLines(FlowChart chart) {
    for (Locale language : ShippedCharts.LANGUAGES) {
      DrawnPage page = DrawnChart.onScreen(chart, language).pages().get(0);

      assertThat(page.groups("label").stream().map(DrawnPage::hint))
          .containsExactlyElementsOf(
              labelled(chart).stream()
                  .map(i -> chart.edges().get(i).label().orElseThrow().in(language))
                  .toList());
      assertThat(page.groups("label"))
          .filteredOn(group -> Set.of("是", "否", "Yes", "No").contains(DrawnPage.hint(group)))
          .allSatisfy(
              group ->
                  assertThat(page.in(group, "text"))
                      .extracting(Part::text)
                      .containsExactly(DrawnPage.hint(group)));
    }
  }

  private static List<Integer> labelled(FlowChart chart) {
    return IntStream.range(0, chart.edges().size())
        .filter(i -> chart.edges().get(i).label().isPresent())
        .boxed()
        .toList();
  }

  /** Of two lines as near, a label is that of the one which it stands above or on the right of. */
  @ParameterizedTest
  @MethodSource("charts")
  void shouldStandNearestToTheirOwnLine(FlowChart chart) {
    for (Locale language : ShippedCharts.LANGUAGES) {
      DrawnChart drawn = DrawnChart.onScreen(chart, language);
      DrawnPage page = drawn.pages().get(0);
      List<Part> lines = drawn.lines(0);
      for (int i = 0; i < labelled(chart).size(); i++) {
        Part own = lines.get(labelled(chart).get(i));
        Rectangle2D label = ink(page.in(page.groups("label").get(i), "text"));
        double distance = distance(own, label);

        assertThat(distance).as("%s of %s", label, own).isLessThanOrEqualTo(NEAR);
        assertThat(lines)
            .as("%s of %s in %s", page.in(page.groups("label").get(i), "text"), own, language)
            .filteredOn(line -> line != own && distance(line, label) <= distance)
            .allMatch(line -> hasForItsOwn(own, label) || !hasForItsOwn(line, label));
      }
    }
  }

  private static Rectangle2D ink(List<Part> texts) {
    return texts.stream().map(Part::area).reduce(Rectangle2D::createUnion).orElseThrow();
  }

  private static boolean hasForItsOwn(Part line, Rectangle2D label) {
    return pieces(line)
        .filter(piece -> distance(piece, label) <= NEAR)
        .anyMatch(
            piece ->
                piece.getX1() == piece.getX2()
                    ? piece.getX1() <= label.getMinX()
                    : piece.getY1() >= label.getMaxY());
  }

  private static double distance(Part line, Rectangle2D label) {
    return pieces(line).mapToDouble(piece -> distance(piece, label)).min().orElseThrow();
  }

  private static Stream<Line2D> pieces(Part line) {
    return IntStream.range(1, line.points().size())
        .mapToObj(
            i -> {
              double[] a = line.points().get(i - 1);
              double[] b = line.points().get(i);
              return new Line2D.Double(a[0], a[1], b[0], b[1]);
            });
  }

  private static double distance(Line2D piece, Rectangle2D label) {
    Rectangle2D area = piece.getBounds2D();
    double x = Math.max(area.getMinX() - label.getMaxX(), label.getMinX() - area.getMaxX());
    double y = Math.max(area.getMinY() - label.getMaxY(), label.getMinY() - area.getMaxY());
    return Math.hypot(Math.max(0, x), Math.max(0, y));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldLieOnNothingElse(FlowChart chart) {
    for (Locale language : ShippedCharts.LANGUAGES) {
      for (DrawnChart drawn : DrawnChart.both(chart, language)) {
        for (DrawnPage page : drawn.pages()) {
          List<Part> labels = page.all().stream().filter(part -> part.isInside("label")).toList();
          List<Part> others =
              page.all().stream()
                  .filter(part -> part.isText() || part.is("shape") || part.is("connector"))
                  .toList();
          for (Part label : labels) {
            assertThat(others)
                .as("%s in %s", label, language)
                .filteredOn(other -> other != label && other.area().intersects(label.area()))
                .isEmpty();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldBeOnOnePageEach(FlowChart chart) {
    for (Locale language : ShippedCharts.LANGUAGES) {
      List<DrawnPage> pages = DrawnChart.onPaper(chart, language).pages();

      assertThat(pages.stream().mapToInt(page -> page.groups("label").size()).sum())
          .isEqualTo(labelled(chart).size());
    }
  }
}
