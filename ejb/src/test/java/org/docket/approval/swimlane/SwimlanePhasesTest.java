package org.docket.approval.swimlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.approval.swimlane.DrawnPage.Part;
import org.docket.approval.swimlane.FlowChart.Node;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Phases as bands beside their boxes. */
class SwimlanePhasesTest {

  static Stream<Named<FlowChart>> charts() {
    return Stream.concat(
        ShippedCharts.keys()
            .map(key -> Named.of(key, ShippedCharts.of(key)))
            .filter(chart -> !chart.getPayload().phases().isEmpty()),
        LargeChart.seeds().mapToObj(seed -> Named.of("seed " + seed, LargeChart.inPhases(seed))));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldDrawEachPhaseOnceInAPicture(FlowChart chart) {
    List<Part> bands = DrawnChart.onScreen(chart, Locale.ENGLISH).pages().get(0).all("phase");

    assertThat(bands).hasSameSizeAs(chart.phases());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldStandBesideItsOwnBoxesOnly(FlowChart chart) {
    for (Locale language : ShippedCharts.LANGUAGES) {
      for (DrawnChart drawn : DrawnChart.both(chart, language)) {
        for (int page = 0; page < drawn.pages().size(); page++) {
          Map<Node, Rectangle2D> boxes = drawn.boxes(page);
          List<List<Node>> beside =
              drawn.pages().get(page).all("phase").stream()
                  .map(band -> within(band.area(), boxes))
                  .toList();

          assertThat(beside).as("page %d in %s", page, language).isEqualTo(byPhase(boxes.keySet()));
        }
      }
    }
  }

  private static List<Node> within(Rectangle2D band, Map<Node, Rectangle2D> boxes) {
    return boxes.entrySet().stream()
        .filter(
            box ->
                box.getValue().getMinY() >= band.getMinY()
                    && box.getValue().getMaxY() <= band.getMaxY())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<List<Node>> byPhase(Set<Node> nodes) {
    return nodes.stream()
        .map(Node::phase)
        .distinct()
        .sorted()
        .map(phase -> nodes.stream().filter(node -> node.phase() == phase).toList())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldFollowEachOtherWithoutGap(FlowChart chart) {
    for (DrawnChart drawn : DrawnChart.both(chart, Locale.ENGLISH)) {
      for (DrawnPage page : drawn.pages()) {
        double end = ChartGrid.HEAD;
        for (Part band : page.all("phase")) {
          assertThat(band.area().getMinY()).as("%s", band).isEqualTo(end);
          end = band.area().getMaxY();
        }
        assertThat(end).isEqualTo(page.view().getMaxY());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldSayItsWholeTitleOnEachPage(FlowChart chart) {
    for (Locale language : ShippedCharts.LANGUAGES) {
      for (DrawnChart drawn : DrawnChart.both(chart, language)) {
        for (int page = 0; page < drawn.pages().size(); page++) {
          Set<String> titles =
              drawn.boxes(page).keySet().stream()
                  .map(Node::phase)
                  .sorted()
                  .map(phase -> letters(chart.phases().get(phase).title().in(language)))
                  .collect(Collectors.toCollection(LinkedHashSet::new));

          assertThat(titles(drawn.pages().get(page))).containsExactlyElementsOf(titles);
        }
      }
    }
  }

  private static List<String> titles(DrawnPage page) {
    return page.all("phase").stream()
        .map(
            band ->
                page.all("phaseTitle").stream()
                    .filter(text -> band.area().contains(text.area()))
                    .map(Part::text)
                    .collect(Collectors.joining()))
        .map(SwimlanePhasesTest::letters)
        .toList();
  }

  private static String letters(String title) {
    return title.replaceAll("\\s", "");
  }
}
