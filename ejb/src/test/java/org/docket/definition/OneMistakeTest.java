package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.docket.problem.Problem;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A definition that cannot be read is one problem, also where half the product refers to it. */
class OneMistakeTest {

  private final DefinitionLoader loader = Compilers.loader();
  private final List<PackFiles> shipped = ShippedPacks.all();

  @TestFactory
  Stream<DynamicTest> shouldReportAnUnknownPropertyOnce() {
    return each(path -> true, text -> text + "\nnoSuchProperty: 1\n");
  }

  @TestFactory
  Stream<DynamicTest> shouldReportAnOpenQuoteOnce() {
    return each(path -> true, text -> text + "\nremark: \"without end\n");
  }

  @TestFactory
  Stream<DynamicTest> shouldReportAMisspeltFieldTypeOnce() {
    return each(
        path -> path.endsWith(".form.yaml"), text -> text.replaceFirst("type: \\w+", "type: txet"));
  }

  private Stream<DynamicTest> each(Predicate<String> wanted, UnaryOperator<String> mistake) {
    return shipped.stream()
        .flatMap(
            pack ->
                pack.paths().stream()
                    .filter(PackReader::isDefinition)
                    .filter(wanted)
                    .filter(path -> !mistake.apply(text(pack, path)).equals(text(pack, path)))
                    .map(
                        path ->
                            DynamicTest.dynamicTest(
                                pack.pack() + "/" + path, () -> check(pack, path, mistake))));
  }

  private void check(PackFiles pack, String path, UnaryOperator<String> mistake) {
    Map<String, byte[]> files = new HashMap<>();
    pack.paths().forEach(other -> files.put(other, pack.bytes(other).orElseThrow()));
    files.put(path, mistake.apply(text(pack, path)).getBytes(StandardCharsets.UTF_8));
    PackFiles wrong = new PackFiles(pack.pack(), files);
    List<PackFiles> packs = shipped.stream().map(other -> other == pack ? wrong : other).toList();

    List<Problem> problems = loader.load(packs).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).location().file()).isEqualTo(pack.pack() + "/" + path);
  }

  private static String text(PackFiles pack, String path) {
    return new String(pack.bytes(path).orElseThrow(), StandardCharsets.UTF_8);
  }
}
