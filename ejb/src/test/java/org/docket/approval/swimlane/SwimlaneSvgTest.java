package org.docket.approval.swimlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.internal.TestCharts;
import org.docket.definition.CompiledSet;
import org.docket.definition.ShippedPacks;
import org.docket.testing.Compilers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped chain as a chart. */
class SwimlaneSvgTest {

  private static final CompiledSet SHIPPED = Compilers.loader().load(ShippedPacks.all()).require();

  static Stream<String> processes() {
    return SHIPPED.all(ProcessDefinition.class).stream()
        .filter(process -> process.chain().isPresent())
        .map(ProcessDefinition::key);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void shouldDraw(String key) throws Exception {
    ProcessDefinition process = SHIPPED.require(ProcessDefinition.class, key);
    FlowChart chart = ChartBuilder.of(process, SHIPPED, TestCharts.lanes(process));
    Path dir = Files.createDirectories(Path.of("target/swimlanes"));
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      String name = key + "-" + language.getLanguage();
      Files.writeString(dir.resolve(name + ".svg"), SwimlaneSvg.picture(chart, language));
      List<SwimlaneSvg.Picture> pages = SwimlaneSvg.pages(chart, language, 0.543);
      for (int i = 0; i < pages.size(); i++) {
        Files.writeString(dir.resolve(name + "-p" + i + ".svg"), pages.get(i).svg());
      }
      assertThat(pages).isNotEmpty();
    }
  }
}
