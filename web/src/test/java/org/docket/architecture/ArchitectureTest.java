package org.docket.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The product keeps the rules, and every rule bites on the bad sample of its name. */
class ArchitectureTest {

  private static final String SAMPLES = "org.docket.architecture.sample";
  private static final int FEWEST_CLASSES = 300;

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.docket");

  private static Map<String, ArchRule> rules(String root) {
    Rules rules = new Rules(root);
    UseCaseRules useCases = new UseCaseRules(root);
    return new TreeMap<>(
        Map.ofEntries(
            Map.entry("table", rules.featuresFollowTheTable()),
            Map.entry("unknown", rules.everyPackageIsInTheTable()),
            Map.entry("cycle", rules.featuresAreFreeOfCycles()),
            Map.entry("closed", rules.internalsAreClosed()),
            Map.entry("http", rules.onlyWebKnowsHttp()),
            Map.entry("resource", rules.resourcesGetTheirPartsIntoFields()),
            Map.entry("storage", rules.webKnowsNoStorage()),
            Map.entry("entitymanager", rules.entityManagersAreInternal()),
            Map.entry("name", rules.namesSayWhatAClassDoes()),
            Map.entry("nullmarked", rules.packagesAreNullMarked()),
            Map.entry("time", rules.timeComesFromTheClock()),
            Map.entry("access", useCases.useCasesAskAccess()),
            Map.entry("roles", useCases.nothingIsAllowedByAnnotations()),
            Map.entry("print", rules.nothingIsPrinted()),
            Map.entry("generic", rules.noGenericExceptions())));
  }

  static Stream<Arguments> names() {
    return rules("org.docket").keySet().stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("names")
  void shouldKeepTheRule(String name) {
    EvaluationResult result =
        rules("org.docket").get(name).allowEmptyShould(true).evaluate(PRODUCT);

    assertThat(result.getFailureReport().getDetails()).as(result.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void shouldCatchTheBadSample(String name) {
    String root = SAMPLES + "." + name;
    JavaClasses sample = new ClassFileImporter().importPackages(root);

    assertThat(rules(root).get(name).evaluate(sample).hasViolation()).isTrue();
  }

  @Test
  void shouldExcuseOnlyUseCasesThatNeedIt() {
    List<JavaMethod> methods =
        PRODUCT.stream().flatMap(type -> type.getMethods().stream()).toList();

    assertThat(UseCaseRules.needlessExcuses(methods)).isEmpty();
  }

  @Test
  void shouldHaveLookedAtTheWholeProduct() {
    assertThat(PRODUCT).hasSizeGreaterThan(FEWEST_CLASSES);
    assertThat(PRODUCT.contain(org.docket.problem.Problem.class)).isTrue();
    assertThat(PRODUCT.contain(org.docket.web.ApiApplication.class)).isTrue();
  }
}
