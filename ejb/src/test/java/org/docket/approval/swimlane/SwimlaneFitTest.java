package org.docket.approval.swimlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.approval.swimlane.DrawnPage.Part;
import org.docket.approval.swimlane.FlowChart.Mark;
import org.docket.approval.swimlane.FlowChart.State;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Nothing on a chart is cut off, whatever its language, in the faces that it is printed in. */
class SwimlaneFitTest {

  private static final List<String> PEOPLE = List.of("Konstantin Wolkonsky", "欧阳修远", "Li Wei");
  private static final Pattern WORD_END = Pattern.compile("\\s+|(?<=-)");

  static Stream<Named<FlowChart>> charts() {
    Stream<Named<FlowChart>> plain =
        ShippedCharts.keys().map(key -> Named.of(key, ShippedCharts.of(key)));
    Stream<Named<FlowChart>> atWork =
        ShippedCharts.keys().map(key -> Named.of(key + " at work", atWork(ShippedCharts.of(key))));
    Stream<Named<FlowChart>> large =
        LargeChart.seeds().mapToObj(seed -> Named.of("seed " + seed, LargeChart.inPhases(seed)));
    return Stream.of(plain, atWork, large).flatMap(charts -> charts);
  }

  /** Titles of current steps are bold. */
  private static FlowChart atWork(FlowChart chart) {
    Map<String, Mark> marks =
        chart.nodes().stream()
            .filter(node -> !node.number().isEmpty())
            .collect(
                Collectors.toMap(
                    ChartBuilder::stepOf, node -> new Mark(State.CURRENT, PEOPLE, "2026-01-01")));
    return ChartBuilder.marked(chart, marks, List.of());
  }

  private static Stream<DrawnPage> pages(FlowChart chart) {
    return ShippedCharts.LANGUAGES.stream()
        .flatMap(language -> DrawnChart.both(chart, language).stream())
        .flatMap(drawn -> drawn.pages().stream());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldLieInsideOfThePicture(FlowChart chart) {
    pages(chart)
        .forEach(
            page ->
                assertThat(page.all())
                    .allSatisfy(part -> assertThat(holds(page.view(), part)).isTrue()));
  }

  /** Lines have no height. */
  private static boolean holds(Rectangle2D view, Part part) {
    Rectangle2D area = part.area();
    return area.getMinX() >= view.getMinX()
        && area.getMaxX() <= view.getMaxX()
        && area.getMinY() >= view.getMinY()
        && area.getMaxY() <= view.getMaxY();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldHoldTheTextsOfBoxes(FlowChart chart) {
    pages(chart)
        .forEach(
            page -> {
              for (Element node : page.groups("node")) {
                assertThat(insideOf(page, node))
                    .allSatisfy(text -> assertThat(isInBox(page, node, text)).isTrue());
              }
            });
  }

  private static List<Part> insideOf(DrawnPage page, Element node) {
    return page.in(node, "text").stream()
        .filter(text -> !text.isInside("exit") && !text.isInside("document"))
        .toList();
  }

  private static boolean isInBox(DrawnPage page, Element node, Part text) {
    Part shape = page.in(node, "shape").get(0);
    boolean isBetweenBars =
        page.in(node, "bars").stream()
            .flatMap(bars -> bars.points().stream())
            .noneMatch(end -> end[0] > text.area().getMinX() && end[0] < text.area().getMaxX());
    return isBetweenBars && shape.outline().contains(text.area());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldHoldTheTextsBesideBoxes(FlowChart chart) {
    pages(chart)
        .forEach(
            page -> {
              for (Element document : page.groups("document")) {
                Shape paper = page.in(document, "paper").get(0).outline();
                assertThat(page.in(document, "text"))
                    .allSatisfy(text -> assertThat(paper.contains(text.area())).isTrue());
              }
              for (Element exit : page.groups("exit")) {
                Rectangle2D line = page.in(exit, "edge").get(0).area();
                assertThat(page.in(exit, "text"))
                    .allSatisfy(text -> assertThat(isAbove(line, text.area())).isTrue());
              }
            });
  }

  private static boolean isAbove(Rectangle2D line, Rectangle2D text) {
    return text.getMaxY() <= line.getMinY()
        && text.getMinX() >= line.getMinX()
        && text.getMaxX() <= line.getMaxX();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldHoldHeadsAndNotesInTheirColumns(FlowChart chart) {
    pages(chart)
        .forEach(
            page -> {
              for (Element head : page.groups("head")) {
                Rectangle2D area = page.in(head, "rect").get(0).area();
                assertThat(page.in(head, "text"))
                    .allSatisfy(text -> assertThat(area.contains(text.area())).isTrue());
              }
              List<Rectangle2D> columns =
                  page.groups("head").stream()
                      .map(head -> page.in(head, "rect").get(0).area())
                      .toList();
              assertThat(page.all("note"))
                  .allSatisfy(
                      note ->
                          assertThat(columns).anyMatch(column -> isWithin(column, note.area())));
            });
  }

  private static boolean isWithin(Rectangle2D column, Rectangle2D note) {
    return note.getMinX() >= column.getMinX() && note.getMaxX() <= column.getMaxX();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void shouldWriteNoTextOverAnother(FlowChart chart) {
    pages(chart)
        .forEach(
            page -> {
              List<Part> texts = page.all("text");
              for (Part text : texts) {
                assertThat(texts)
                    .as("over %s", text)
                    .filteredOn(other -> other != text && other.area().intersects(text.area()))
                    .isEmpty();
              }
            });
  }

  /** Only what a diamond asks is, which is then written out beside the lanes. */
  @ParameterizedTest
  @MethodSource("org.docket.approval.swimlane.ShippedCharts#keys")
  void shouldShortenNoText(String key) {
    FlowChart chart = ShippedCharts.of(key);
    for (Locale language : ShippedCharts.LANGUAGES) {
      for (DrawnPage page : DrawnChart.onPaper(chart, language).pages()) {
        List<Part> shortened =
            page.all("text").stream().filter(text -> text.text().endsWith("…")).toList();

        assertThat(shortened).allMatch(text -> text.isInside("decision"));
        assertThat(page.all("note").stream().filter(note -> note.text().startsWith("◇")))
            .hasSizeGreaterThanOrEqualTo(shortened.size());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.docket.approval.swimlane.ShippedCharts#keys")
  void shouldBreakNoWord(String key) {
    for (DrawnChart drawn : DrawnChart.both(ShippedCharts.of(key), Locale.ENGLISH)) {
      for (DrawnPage page : drawn.pages()) {
        for (String kind : List.of("node", "label", "document", "head")) {
          for (Element group : page.groups(kind)) {
            assertThat(words(page.in(group, kind.equals("node") ? "title" : "text")))
                .isSubsetOf(WORD_END.split(DrawnPage.hint(group)));
          }
        }
      }
    }
  }

  private static List<String> words(List<Part> lines) {
    return lines.stream()
        .flatMap(line -> WORD_END.splitAsStream(line.text()))
        .filter(word -> !word.endsWith("…"))
        .toList();
  }
}
