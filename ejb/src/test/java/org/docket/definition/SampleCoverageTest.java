package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.problem.ProblemCollector;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the language has a bad sample that shows that it bites. */
class SampleCoverageTest {

  /** Keywords that check something; the others describe or only lead to these. */
  private static final Set<String> CHECKING =
      Set.of(
          "type",
          "const",
          "enum",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "required",
          "additionalProperties",
          "propertyNames",
          "minProperties",
          "minItems",
          "uniqueItems",
          "oneOf",
          "format");

  private static final Set<String> DESCRIBING =
      Set.of(
          "$schema",
          "$defs",
          "$ref",
          "title",
          "description",
          "default",
          "examples",
          "properties",
          "items",
          "x-title-zh-CN",
          "x-description-zh-CN",
          "x-default",
          "x-message",
          "x-item",
          "x-name",
          "x-expression");

  @TestFactory
  Stream<DynamicTest> shouldShowEachKeywordOfEachKind() {
    return Schemas.SHIPPED.kinds().stream()
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind, () -> assertThat(keywordsWithoutSample(kind)).isEmpty()));
  }

  @Test
  void shouldShowEachCrossFileRule() {
    Set<String> shown = Samples.bad().stream().map(Samples.Bad::code).collect(Collectors.toSet());

    assertThat(Compilers.rules()).extracting(ReleaseRule::id).isSubsetOf(shown);
  }

  @Test
  void shouldShowEachProblemOfPublishing() {
    Set<String> shown = Samples.bad().stream().map(Samples.Bad::code).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(ProblemCodes.thatNeedASample());
    missing.removeAll(shown);

    assertThat(missing).as("problems of publishing without a bad sample").isEmpty();
  }

  @Test
  void shouldExcuseOnlyProblemsThatThereAreAndThatNoSampleShows() {
    Set<String> codes = ProblemCodes.all();
    Set<String> shown = Samples.bad().stream().map(Samples.Bad::code).collect(Collectors.toSet());

    for (String excused : ProblemCodes.withoutSample()) {
      assertThat(codes).anyMatch(code -> ProblemCodes.matches(excused, code));
      assertThat(shown).noneMatch(code -> ProblemCodes.matches(excused, code));
    }
  }

  /** What the sample claims is what the standard validator says. */
  @TestFactory
  Stream<DynamicTest> shouldBreakTheKeywordThatTheSampleNames() {
    return Samples.bad().stream()
        .filter(sample -> sample.expected().has("keyword"))
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.name(),
                    () ->
                        assertThat(brokenKeywords(sample))
                            .contains(sample.expected().requireString("keyword"))));
  }

  private static Set<String> brokenKeywords(Samples.Bad sample) {
    SchemaCheck check = new SchemaCheck(Schemas.SHIPPED);
    String kind = sample.expected().requireString("kind");
    String file = sample.expected().requireString("file");
    PackFiles pack = PackFolders.read(sample.folder()).get(0);
    MapNode root =
        YamlReader.read(
                pack.bytes(file.substring(pack.pack().length() + 1)).orElseThrow(),
                file,
                new ProblemCollector())
            .orElseThrow();
    return check.errors(kind, NodeJson.of(root)).stream()
        .map(Error::getKeyword)
        .collect(Collectors.toSet());
  }

  private static Set<String> keywordsWithoutSample(String kind) {
    Set<String> keywords = new TreeSet<>();
    collect(Schemas.SHIPPED.ofKind(kind).orElseThrow(), keywords, new HashSet<>());
    List<String> unknown =
        keywords.stream()
            .filter(keyword -> !CHECKING.contains(keyword) && !DESCRIBING.contains(keyword))
            .toList();
    assertThat(unknown).as("keywords that the loader cannot explain").isEmpty();
    keywords.retainAll(CHECKING);
    Samples.bad().stream()
        .filter(sample -> sample.expected().string("kind").filter(kind::equals).isPresent())
        .forEach(sample -> keywords.remove(sample.expected().requireString("keyword")));
    return keywords;
  }

  private static void collect(SchemaPart part, Set<String> keywords, Set<JsonNode> seen) {
    if (!seen.add(part.json())) {
      return;
    }
    part.json().fieldNames().forEachRemaining(keywords::add);
    part.propertyNames().forEach(name -> collect(part.at("properties", name), keywords, seen));
    for (String below : List.of("items", "additionalProperties", "propertyNames")) {
      if (part.get(below).isObject()) {
        collect(part.at(below), keywords, seen);
      }
    }
    part.variants().forEach(variant -> collect(variant, keywords, seen));
  }
}
