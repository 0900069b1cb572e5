package org.docket.approval.swimlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.docket.approval.swimlane.FlowChart.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader would stumble over, counted on every shipped chain in both languages. */
class SwimlaneLayoutTest {

  /** Charts whose every step may send the record back to one of the first. */
  private static final Map<String, Integer> FULL_OF_RETURNS =
      Map.of("CTR-02", 26, "CTR-06", 87, "CTR-07", 82, "GAL-03", 22);

  private static final List<Paper> PAPERS = List.of(Paper.SCREEN, new Paper(1019, 0.55, true));

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
  @MethodSource("org.docket.approval.swimlane.ShippedCharts#keys")
  void shouldPutNothingOnSomethingElse(String key) {
    for (Locale language : ShippedCharts.LANGUAGES) {
      for (Paper paper : PAPERS) {
        assertThat(counted(ShippedCharts.of(key), language, paper))
            .as(key + " " + language + " " + paper)
            .allSatisfy((what, count) -> assertThat(count).as(what).isZero());
      }
    }
  }

  /** Most of them are those of ways back, which run past what was done in between. */
  @ParameterizedTest
  @MethodSource("org.docket.approval.swimlane.ShippedCharts#keys")
  void shouldCrossLinesSeldom(String key) {
    FlowChart chart = ShippedCharts.of(key);

    assertThat(crossings(chart))
        .as("%d lines", chart.edges().size())
        .isLessThanOrEqualTo(
            FULL_OF_RETURNS.getOrDefault(key, Math.min(17, chart.edges().size() * 3 / 4)));
  }

  @Test
  void shouldCrossLinesSeldomWithFortySteps() {
    List<Integer> found =
        LargeChart.seeds().mapToObj(seed -> crossings(LargeChart.of(seed))).toList();

    assertThat(found).allMatch(count -> count <= 80);
    assertThat(found.stream().mapToInt(count -> count).sum()).isLessThanOrEqualTo(588);
  }

  private static int crossings(FlowChart chart) {
    return new ChartMeasure(chart, Locale.SIMPLIFIED_CHINESE, Paper.SCREEN).crossings();
  }

  @ParameterizedTest
  @MethodSource("org.docket.approval.swimlane.LargeChart#seeds")
  void shouldStayReadableWithFortySteps(long seed) {
    for (FlowChart chart : List.of(LargeChart.of(seed), LargeChart.inPhases(seed))) {
      for (Paper paper : PAPERS) {
        assertThat(counted(chart, Locale.ENGLISH, paper))
            .as("seed " + seed)
            .allSatisfy((what, count) -> assertThat(count).as(what).isZero());
      }
    }
  }

  /** In the face of the printed page every text is as narrow as it was reckoned to be. */
  @ParameterizedTest
  @MethodSource("org.docket.approval.swimlane.ShippedCharts#keys")
  void shouldReckonTextsAtLeastAsWideAsTheyAre(String key) throws Exception {
    Font font = font().deriveFont(100f);
    FontRenderContext plain = new FontRenderContext(null, true, true);

    for (Node node : ShippedCharts.of(key).nodes()) {
      for (Locale language : ShippedCharts.LANGUAGES) {
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
