package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docket.problem.Problem;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A definition that cannot be read is one problem, also where half the product refers to it. Every
 * file of the packs gets each mistake; files far apart in the list get it together, so that the
 * packs are read a tenth as often. What follows from one of them would be a problem more, unless it
 * fell on a file that has the mistake itself: with {@code --long} each file gets it alone.
 */
class OneMistakeTest {

  private static final int TOGETHER = Boolean.getBoolean("docket.long") ? 1 : 10;

  private final DefinitionLoader loader = Compilers.loader();
  private final List<PackFiles> shipped = ShippedPacks.all();

  private record Place(String pack, String path) {
    /** What is wrong with a pack itself is told before anything is put together. */
    boolean isPack() {
      return path.equals(PackReader.PACK_FILE);
    }

    String file() {
      return pack + "/" + path;
    }
  }

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
    List<Place> places =
        shipped.stream()
            .flatMap(pack -> pack.paths().stream().map(path -> new Place(pack.pack(), path)))
            .filter(place -> PackReader.isDefinition(place.path()) && wanted.test(place.path()))
            .filter(place -> !mistake.apply(text(place)).equals(text(place)))
            .toList();
    return Stream.concat(
            places.stream().filter(Place::isPack).map(List::of),
            apart(places.stream().filter(place -> !place.isPack()).toList()))
        .map(group -> DynamicTest.dynamicTest(names(group), () -> check(group, mistake)));
  }

  /** In groups of files that are far from each other. */
  private static Stream<List<Place>> apart(List<Place> places) {
    int groups = (places.size() + TOGETHER - 1) / TOGETHER;
    return IntStream.range(0, groups)
        .mapToObj(
            group ->
                IntStream.iterate(group, i -> i < places.size(), i -> i + groups)
                    .mapToObj(places::get)
                    .toList());
  }

  private void check(List<Place> group, UnaryOperator<String> mistake) {
    List<PackFiles> packs = shipped.stream().map(pack -> with(pack, group, mistake)).toList();

    List<Problem> problems = loader.load(packs).problems();

    assertThat(problems)
        .extracting(problem -> problem.location().file())
        .containsExactlyInAnyOrderElementsOf(group.stream().map(Place::file).toList());
  }

  private PackFiles with(PackFiles pack, List<Place> group, UnaryOperator<String> mistake) {
    Map<String, byte[]> files = new HashMap<>();
    pack.paths().forEach(path -> files.put(path, pack.bytes(path).orElseThrow()));
    group.stream()
        .filter(place -> place.pack().equals(pack.pack()))
        .forEach(place -> files.put(place.path(), bytes(mistake.apply(text(place)))));
    return new PackFiles(pack.pack(), files);
  }

  private String text(Place place) {
    PackFiles pack =
        shipped.stream()
            .filter(found -> found.pack().equals(place.pack()))
            .findFirst()
            .orElseThrow();
    return new String(pack.bytes(place.path()).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String names(List<Place> group) {
    return group.stream().map(Place::file).collect(Collectors.joining(", "));
  }
}
