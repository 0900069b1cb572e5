package org.docket.approval.swimlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped chain as a chart. */
class SwimlaneSvgTest {

  @ParameterizedTest
  @MethodSource("org.docket.approval.swimlane.ShippedCharts#keys")
  void shouldDraw(String key) throws Exception {
    FlowChart chart = ShippedCharts.of(key);
    Path dir = Files.createDirectories(Path.of("target/swimlanes"));
    for (Locale language : ShippedCharts.LANGUAGES) {
      String name = key + "-" + language.getLanguage();
      Files.writeString(dir.resolve(name + ".svg"), SwimlaneSvg.picture(chart, language));
      List<SwimlaneSvg.Picture> pages = SwimlaneSvg.pages(chart, language, ShippedCharts.RATIO);
      for (int i = 0; i < pages.size(); i++) {
        Files.writeString(dir.resolve(name + "-p" + i + ".svg"), pages.get(i).svg());
      }
      assertThat(pages).isNotEmpty();
    }
  }
}
