package org.docket.approval.swimlane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docket.approval.swimlane.DrawnPage.Part;
import org.docket.approval.swimlane.FlowChart.Edge;
import org.docket.approval.swimlane.FlowChart.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Boxes that a sheet puts beside each other. */
class SwimlanePairsTest {

  static Stream<String> sheetsWithPairs() {
    return ShippedCharts.keys()
        .filter(
            key ->
                ShippedCharts.process(key).sheet().boxes().values().stream()
                    .anyMatch(box -> box.beside().isPresent()));
  }

  private static List<Node> paired(FlowChart chart) {
    return chart.nodes().stream().filter(node -> node.beside().isPresent()).toList();
  }

  @ParameterizedTest
  @MethodSource("sheetsWithPairs")
  void shouldKnowThePartnerOfEachBox(String key) {
    FlowChart chart = ShippedCharts.of(key);
    long pairs =
        ShippedCharts.process(key).sheet().boxes().values().stream()
            .filter(box -> box.beside().isPresent())
            .count();

    assertThat(paired(chart)).hasSize((int) pairs);
    assertThat(paired(chart)).noneMatch(node -> node.beside().equals(Optional.of(node.id())));
  }

  @ParameterizedTest
  @MethodSource("sheetsWithPairs")
  void shouldStandInOneRowOfTwoLanes(String key) {
    FlowChart chart = ShippedCharts.of(key);
    for (Locale language : ShippedCharts.LANGUAGES) {
      for (DrawnChart drawn : DrawnChart.both(chart, language)) {
        Map<String, Rectangle2D> boxes = boxes(drawn);
        for (Node node : paired(chart)) {
          Rectangle2D own = boxes.get(node.id());
          Rectangle2D other = boxes.get(node.beside().orElseThrow());

          assertThat(own.getCenterY()).as(node.id()).isEqualTo(other.getCenterY(), within(1.0));
          assertThat(own.getMinX() > other.getMaxX() || own.getMaxX() < other.getMinX()).isTrue();
        }
      }
    }
  }

  /** Boxes of one page never have the same name as those of another. */
  private static Map<String, Rectangle2D> boxes(DrawnChart drawn) {
    Map<String, Rectangle2D> boxes = new HashMap<>();
    for (int page = 0; page < drawn.pages().size(); page++) {
      drawn.boxes(page).forEach((node, area) -> boxes.put(node.id(), area));
    }
    return boxes;
  }

  @ParameterizedTest
  @MethodSource("sheetsWithPairs")
  void shouldBeLinked(String key) {
    FlowChart chart = ShippedCharts.of(key);
    DrawnChart drawn = DrawnChart.onScreen(chart, Locale.ENGLISH);

    for (Node node : paired(chart)) {
      assertThat(linesBetween(drawn, node)).as(node.id()).hasSize(1);
    }
  }

  private static List<Part> linesBetween(DrawnChart drawn, Node node) {
    Map<String, Rectangle2D> boxes = boxes(drawn);
    Rectangle2D own = boxes.get(node.id());
    Rectangle2D other = boxes.get(node.beside().orElseThrow());
    return Stream.concat(drawn.lines(0).stream(), drawn.pages().get(0).all("pair").stream())
        .filter(line -> joins(line, own, other) || joins(line, other, own))
        .toList();
  }

  private static boolean joins(Part line, Rectangle2D one, Rectangle2D two) {
    return touches(one, line.points().get(0))
        && touches(two, line.points().get(line.points().size() - 1));
  }

  private static boolean touches(Rectangle2D box, double[] point) {
    return point[0] >= box.getMinX()
        && point[0] <= box.getMaxX()
        && point[1] >= box.getMinY()
        && point[1] <= box.getMaxY();
  }

  /** A dashed line says that something is done again: earlier in reading, and no lower. */
  @ParameterizedTest
  @MethodSource("org.docket.approval.swimlane.ShippedCharts#keys")
  void shouldDashWaysBackOnly(String key) {
    FlowChart chart = ShippedCharts.of(key);
    List<String> order = chart.nodes().stream().map(Node::id).toList();
    DrawnChart drawn = DrawnChart.onScreen(chart, Locale.ENGLISH);
    List<Part> lines = drawn.lines(0);
    Map<String, Rectangle2D> boxes = boxes(drawn);

    assertThat(lines).hasSameSizeAs(chart.edges());
    for (int i = 0; i < lines.size(); i++) {
      Edge edge = chart.edges().get(i);
      boolean lower = boxes.get(edge.to()).getMinY() > boxes.get(edge.from()).getMaxY();
      boolean back = !lower && order.indexOf(edge.to()) <= order.indexOf(edge.from());
      assertThat(lines.get(i).is("back")).as("%s", edge).isEqualTo(back);
    }
  }

  @Test
  void shouldLeadStraightFromABoxToTheOneBesideIt() {
    FlowChart chart = ShippedCharts.of("SAL-1.9");
    DrawnChart drawn = DrawnChart.onScreen(chart, Locale.ENGLISH);

    List<Part> links =
        paired(chart).stream().flatMap(n -> linesBetween(drawn, n).stream()).toList();

    assertThat(links).isNotEmpty();
    assertThat(links)
        .allSatisfy(
            link ->
                assertThat(IntStream.range(0, 2).mapToObj(i -> link.points().get(i)[1]).distinct())
                    .hasSize(1));
  }
}
