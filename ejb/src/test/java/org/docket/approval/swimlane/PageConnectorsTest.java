package org.docket.approval.swimlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docket.approval.swimlane.DrawnPage.Part;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where lines go on on another page. */
class PageConnectorsTest {

  private static final double RADIUS = 8;

  /** A circle at the end of the line that goes, or at the beginning of the one that comes. */
  private record Connector(String letter, int page, boolean out) {}

  static Stream<Named<FlowChart>> charts() {
    return Stream.of(
            ShippedCharts.keys().map(key -> Named.of(key, ShippedCharts.of(key))),
            LargeChart.seeds().mapToObj(seed -> Named.of("seed " + seed, LargeChart.of(seed))),
            LargeChart.seeds()
                .mapToObj(seed -> Named.of("phases " + seed, LargeChart.inPhases(seed))))
        .flatMap(charts -> charts);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldComeInAgainOnTheNextPageUnderTheSameLetter(FlowChart chart) {
    for (Locale language : ShippedCharts.LANGUAGES) {
      Map<String, List<Connector>> byLetter = new TreeMap<>();
      for (Connector connector : connectors(DrawnChart.onPaper(chart, language))) {
        byLetter.computeIfAbsent(connector.letter(), none -> new ArrayList<>()).add(connector);
      }

      assertThat(byLetter)
          .allSatisfy(
              (letter, pair) -> {
                assertThat(pair).extracting(Connector::out).containsExactlyInAnyOrder(true, false);
                assertThat(Math.abs(pair.get(0).page() - pair.get(1).page())).isEqualTo(1);
              });
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldBeginWithTheFirstLetter(FlowChart chart) {
    List<String> letters =
        connectors(DrawnChart.onPaper(chart, Locale.ENGLISH)).stream()
            .filter(connector -> connector.page() == 0 && connector.out())
            .map(Connector::letter)
            .toList();

    if (!letters.isEmpty()) {
      assertThat(letters).contains("A");
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldArriveOnceWithEachLine(FlowChart chart) {
    DrawnChart drawn = DrawnChart.onPaper(chart, Locale.ENGLISH);
    int pieces = IntStream.range(0, drawn.pages().size()).map(i -> drawn.lines(i).size()).sum();
    int arrows = drawn.pages().stream().mapToInt(page -> page.all("arrow").size()).sum();

    assertThat(arrows).isEqualTo(chart.edges().size());
    assertThat(connectors(drawn)).hasSize(2 * (pieces - arrows));
  }

  private static List<Connector> connectors(DrawnChart drawn) {
    List<Connector> found = new ArrayList<>();
    for (int page = 0; page < drawn.pages().size(); page++) {
      for (Part circle : drawn.pages().get(page).all("connector")) {
        found.add(new Connector(letter(drawn, page, circle), page, goesOut(drawn, page, circle)));
      }
    }
    return found;
  }

  private static String letter(DrawnChart drawn, int page, Part circle) {
    List<Part> letters =
        drawn.pages().get(page).all("letter").stream()
            .filter(letter -> circle.area().contains(letter.area()))
            .toList();
    assertThat(letters).as("%s", circle).hasSize(1);
    return letters.get(0).text();
  }

  private static boolean goesOut(DrawnChart drawn, int page, Part circle) {
    boolean out = drawn.lines(page).stream().anyMatch(line -> isAt(circle, last(line)));
    boolean in = drawn.lines(page).stream().anyMatch(line -> isAt(circle, line.points().get(0)));
    assertThat(out).as("%s is at one end of a line", circle).isNotEqualTo(in);
    return out;
  }

  private static double[] last(Part line) {
    return line.points().get(line.points().size() - 1);
  }

  private static boolean isAt(Part circle, double[] point) {
    return circle.area().getCenterX() == point[0] && circle.area().getCenterY() == point[1];
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldCoverNothingElse(FlowChart chart) {
    for (Locale language : ShippedCharts.LANGUAGES) {
      DrawnChart drawn = DrawnChart.onPaper(chart, language);
      for (int page = 0; page < drawn.pages().size(); page++) {
        for (Part circle : drawn.pages().get(page).all("connector")) {
          assertThat(covered(drawn, page, circle)).as("by %s on page %d", circle, page).isEmpty();
        }
      }
    }
  }

  private static List<Part> covered(DrawnChart drawn, int page, Part circle) {
    List<Part> things =
        drawn.pages().get(page).all().stream()
            .filter(part -> part.isText() || part.is("shape") || part.is("connector"))
            .filter(part -> part != circle && !circle.area().contains(part.area()))
            .filter(part -> isNearer(circle, part))
            .toList();
    List<Part> lines =
        drawn.lines(page).stream()
            .filter(line -> !isAt(circle, line.points().get(0)) && !isAt(circle, last(line)))
            .filter(line -> runsThrough(line, circle.area()))
            .toList();
    return Stream.concat(things.stream(), lines.stream()).toList();
  }

  private static boolean isNearer(Part circle, Part other) {
    Rectangle2D area = other.area();
    double x = circle.area().getCenterX();
    double y = circle.area().getCenterY();
    return other.is("connector")
        ? Math.hypot(area.getCenterX() - x, area.getCenterY() - y) < 2 * RADIUS
        : Math.hypot(
                x - Math.max(area.getMinX(), Math.min(x, area.getMaxX())),
                y - Math.max(area.getMinY(), Math.min(y, area.getMaxY())))
            < RADIUS;
  }

  private static boolean runsThrough(Part line, Rectangle2D circle) {
    return IntStream.range(1, line.points().size())
        .mapToObj(i -> line(line.points().get(i - 1), line.points().get(i)))
        .anyMatch(piece -> piece.ptSegDist(circle.getCenterX(), circle.getCenterY()) < RADIUS);
  }

  private static Line2D line(double[] a, double[] b) {
    return new Line2D.Double(a[0], a[1], b[0], b[1]);
  }

  /** So that a page of the handbook holds it. */
  @ParameterizedTest
  @MethodSource("charts")
  void shouldFillNoMoreThanAPage(FlowChart chart) {
    for (Locale language : ShippedCharts.LANGUAGES) {
      for (DrawnPage page : DrawnChart.onPaper(chart, language).pages()) {
        assertThat(page.view().getHeight() / page.view().getWidth())
            .isLessThanOrEqualTo(ShippedCharts.RATIO * SwimlaneSvg.HIGHER + 0.005);
      }
    }
  }
}
