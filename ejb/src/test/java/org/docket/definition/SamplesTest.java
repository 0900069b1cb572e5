package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SamplesTest {

  private final DefinitionLoader loader = Compilers.loader();

  @TestFactory
  Stream<DynamicTest> shouldAcceptGoodSamples() {
    return Samples.good().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () -> assertThat(loader.load(PackFolders.read(folder)).problems()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> shouldFindTheOneMistakeOfBadSamples() {
    return Samples.bad().stream()
        .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> check(sample)));
  }

  @Test
  void shouldAcceptTheShippedPacks() {
    assertThat(loader.load(ShippedPacks.all()).problems()).isEmpty();
  }

  private void check(Samples.Bad sample) {
    List<Problem> problems = loader.load(PackFolders.read(sample.folder())).problems();

    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    MapNode expected = sample.expected();
    assertThat(problem.code()).isEqualTo(sample.code());
    assertThat(problem.message().en()).contains(expected.requireString("says"));
    assertThat(problem.message().in(Locale.CHINESE)).matches("(?s).*\\p{IsHan}.*");
    Location place = problem.location();
    assertThat(place).isNotNull();
    assertThat(place.file()).isEqualTo(expected.requireString("file"));
    expected.integer("line").ifPresent(line -> assertThat(place.line()).isEqualTo(line));
    expected.string("pointer").ifPresent(where -> assertThat(place.pointer()).isEqualTo(where));
  }
}
