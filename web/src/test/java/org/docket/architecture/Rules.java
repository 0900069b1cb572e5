package org.docket.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the architecture, over the packages below a root, so that each can be shown to bite
 * on a bad sample.
 */
final class Rules {

  private static final String BANNED_NAME =
      ".*(Manager|Helper|Util|Utils|Base|Data|Info|Impl)(\\$.*)?";

  /** What a record holds is called its data: there the word says something. */
  private static final Set<String> PRODUCT_WORDS =
      Set.of("org.docket.form.FormData", "org.docket.form.CheckedData");

  private static final Set<String> CLOCK_CLASSES =
      Set.of("org.docket.platform.DocketClock", "org.docket.platform.Ids");

  private final String root;

  Rules(String root) {
    this.root = root;
  }

  ArchRule featuresFollowTheTable() {
    return classes()
        .that(belongToAFeature())
        .should(useOnlyWhatTheTableAllows())
        .because("features talk forward by calls and backward by events they observe");
  }

  ArchRule everyPackageIsInTheTable() {
    return classes()
        .should()
        .resideInAnyPackage(
            PackageTable.features().stream()
                .map(name -> root + "." + name + "..")
                .toArray(String[]::new))
        .orShould()
        .resideInAPackage(root + ".web..")
        .because("a new feature is a decision: write an ADR and add it to PackageTable");
  }

  ArchRule featuresAreFreeOfCycles() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature that observes an event need not be named by the one that fires it");
  }

  ArchRule internalsAreClosed() {
    return classes()
        .that()
        .resideInAPackage(root + "..internal..")
        .should(beUsedByTheirOwnFeatureOnly())
        .because("the root of a package is its public face; move there what others need");
  }

  ArchRule onlyWebKnowsHttp() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".web..", root + ".approval.call..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "java.net.http..")
        .because(
            "the domain says what is wrong, web.problem says it in HTTP; only approval.call calls others");
  }

  ArchRule webKnowsNoStorage() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".web..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "jakarta.persistence..", "jakarta.transaction..", "org.hibernate..", "java.sql.."))
        .because("resources translate and delegate; call a use case of the feature");
  }

  ArchRule entityManagersAreInternal() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("..internal..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("jakarta\\.persistence\\.(EntityManager|EntityManagerFactory)")
        .because("storage is wiring: put the class into the feature's .internal");
  }

  ArchRule namesSayWhatAClassDoes() {
    return noClasses()
        .that(describe("are no product words", type -> !PRODUCT_WORDS.contains(type.getName())))
        .should()
        .haveNameMatching(BANNED_NAME)
        .because(
            "Manager, Helper, Util, Base, Data, Info and Impl say nothing: use a product word");
  }

  ArchRule timeComesFromTheClock() {
    return noClasses()
        .that(describe("are not the clock itself", type -> !CLOCK_CLASSES.contains(type.getName())))
        .should(callMethodWhere(readsTheSystemTime()))
        .because("scenarios move the present: ask DocketClock");
  }

  ArchRule resourcesGetTheirPartsIntoFields() {
    return noClasses()
        .that()
        .areAnnotatedWith(Path.class)
        .or()
        .areAnnotatedWith(Provider.class)
        .should(haveAConstructorWithParameters())
        .because("RESTEasy finds no other constructor than the empty one: inject into fields");
  }

  private static ArchCondition<JavaClass> haveAConstructorWithParameters() {
    return new ArchCondition<>("have a constructor with parameters") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean parameters =
            type.getConstructors().stream().anyMatch(made -> !made.getParameters().isEmpty());
        events.add(new SimpleConditionEvent(type, parameters, type.getName() + " takes parts"));
      }
    };
  }

  ArchRule packagesAreNullMarked() {
    return classes()
        .should(liveInANullMarkedPackage())
        .because("package-info says the purpose, and that nothing is null unless it says so");
  }

  ArchRule nothingIsPrinted() {
    return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
  }

  ArchRule noGenericExceptions() {
    return GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is not @NullMarked"));
        }
      }
    };
  }

  private static DescribedPredicate<JavaMethodCall> readsTheSystemTime() {
    return describe("read the time of the system", Rules::readsTheSystemTime);
  }

  private static boolean readsTheSystemTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    boolean now =
        owner.startsWith("java.time.")
            && call.getName().equals("now")
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class));
    boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    boolean clock = owner.equals("java.time.Clock") && call.getName().startsWith("system");
    return now || millis || clock;
  }

  private DescribedPredicate<JavaClass> belongToAFeature() {
    return describe("belong to a feature", type -> feature(type).isPresent());
  }

  private Optional<String> feature(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return Optional.empty();
    }
    String below = name.substring(root.length() + 1);
    int dot = below.indexOf('.');
    String first = dot < 0 ? below : below.substring(0, dot);
    return PackageTable.features().contains(first) ? Optional.of(first) : Optional.empty();
  }

  private ArchCondition<JavaClass> useOnlyWhatTheTableAllows() {
    return new ArchCondition<>("use only what the table allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String user = feature(type).orElseThrow();
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          feature(dependency.getTargetClass())
              .filter(used -> !PackageTable.mayUse(user, used))
              .ifPresent(
                  used ->
                      events.add(
                          SimpleConditionEvent.violated(
                              type,
                              user + " may not use " + used + ": " + dependency.getDescription())));
        }
      }
    };
  }

  private ArchCondition<JavaClass> beUsedByTheirOwnFeatureOnly() {
    return new ArchCondition<>("be used by their own feature only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesToSelf()) {
          if (!feature(dependency.getOriginClass()).equals(feature(type))) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }
}
