package org.docket.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whoever does something is asked whether he may, in one place and not by annotations. */
final class UseCaseRules {

  /** Where people are asked: may this person do this, and who is it at all? */
  private static final Set<String> ASKING =
      Set.of(
          "org.docket.access.Access",
          "org.docket.access.RegisterReaders",
          "org.docket.record.internal.Rights",
          "org.docket.platform.CurrentUser.require");

  /** Those that need not ask, each with its reason. */
  private static final Map<String, String> EXCUSED =
      Map.ofEntries(
          Map.entry("org.docket.platform.Transactions", "runs what others ask for"),
          Map.entry("org.docket.event.EventLog", "writes and reads for use cases that have asked"),
          Map.entry("org.docket.numbering.Numbers", "draws for use cases that have asked"),
          Map.entry("org.docket.organization.Organization", "what access itself asks"),
          Map.entry("org.docket.organization.account.Accounts", "passwords, by who knows the old"),
          Map.entry("org.docket.organization.account.Sessions", "tells who somebody is"),
          Map.entry("org.docket.organization.account.ApiTokens", "tells who somebody is"),
          Map.entry("org.docket.definition.Releases.install", "at the start-up, by no person"),
          Map.entry("org.docket.record.FilledForms.liveRelease", "an id that tells nothing"),
          Map.entry("org.docket.document.Documents.verify", "for everybody who has the paper"));

  private final String root;

  UseCaseRules(String root) {
    this.root = root;
  }

  ArchRule useCasesAskAccess() {
    return methods()
        .that(areUseCases())
        .should(askAccess())
        .because("lists, pickers, counts, exports and errors must not tell what access hides");
  }

  ArchRule nothingIsAllowedByAnnotations() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.annotation.security..")
        .because("the container's roles know nothing of units, records and fields");
  }

  /** The excuses that nobody needs any more. */
  static Stream<String> needlessExcuses(Iterable<JavaMethod> methods) {
    Set<String> needed = new HashSet<>();
    for (JavaMethod method : methods) {
      if (isUseCase(method, "org.docket") && !asks(method)) {
        needed.add(method.getOwner().getName());
        needed.add(nameOf(method));
      }
    }
    return EXCUSED.keySet().stream().filter(excuse -> !needed.contains(excuse));
  }

  /** What runs in a transaction at the face of a feature is a use case. */
  private DescribedPredicate<JavaMethod> areUseCases() {
    return describe("are use cases", method -> isUseCase(method, root));
  }

  private static boolean isUseCase(JavaMethod method, String root) {
    JavaClass owner = method.getOwner();
    return owner.getPackageName().startsWith(root)
        && !owner.getPackageName().contains(".internal")
        && method.getModifiers().contains(JavaModifier.PUBLIC)
        && !method.getModifiers().contains(JavaModifier.STATIC)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
        && (owner.isAnnotatedWith(Transactional.class)
            || owner.getMethods().stream()
                .anyMatch(each -> each.isAnnotatedWith(Transactional.class)));
  }

  private static ArchCondition<JavaMethod> askAccess() {
    return new ArchCondition<>("take an actor or ask access") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!isExcused(method) && !asks(method)) {
          events.add(
              SimpleConditionEvent.violated(
                  method, nameOf(method) + " asks nobody whether the person may"));
        }
      }
    };
  }

  private static boolean isExcused(JavaMethod method) {
    return EXCUSED.containsKey(method.getOwner().getName()) || EXCUSED.containsKey(nameOf(method));
  }

  /** Itself, or by what it calls. */
  private static boolean asks(JavaMethod method) {
    if (method.getRawParameterTypes().stream()
        .anyMatch(type -> type.getName().equals("org.docket.platform.Actor"))) {
      return true;
    }
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(method));
    while (!open.isEmpty()) {
      JavaCodeUnit next = open.pop();
      if (seen.add(next)) {
        if (targets(next).anyMatch(UseCaseRules::isAsking)) {
          return true;
        }
        called(next).flatMap(UseCaseRules::withWhatImplementsIt).forEach(open::push);
      }
    }
    return false;
  }

  private static Stream<String> targets(JavaCodeUnit unit) {
    return Stream.concat(
        unit.getMethodCallsFromSelf().stream()
            .map(call -> call.getTargetOwner().getName() + "." + call.getName()),
        unit.getMethodReferencesFromSelf().stream()
            .map(call -> call.getTargetOwner().getName() + "." + call.getName()));
  }

  private static boolean isAsking(String target) {
    return ASKING.contains(target) || ASKING.contains(target.substring(0, target.lastIndexOf('.')));
  }

  private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
    return Stream.of(
            unit.getMethodCallsFromSelf().stream()
                .flatMap(call -> call.getTarget().resolveMember().stream()),
            unit.getMethodReferencesFromSelf().stream()
                .flatMap(call -> call.getTarget().resolveMember().stream()),
            unit.getConstructorCallsFromSelf().stream()
                .flatMap(call -> call.getTarget().resolveMember().stream()))
        .flatMap(all -> all)
        .map(JavaCodeUnit.class::cast)
        .filter(each -> each.getOwner().getPackageName().startsWith("org.docket"));
  }

  private static Stream<JavaCodeUnit> withWhatImplementsIt(JavaCodeUnit unit) {
    Stream<JavaCodeUnit> below =
        unit.getOwner().isInterface()
            ? unit.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals(unit.getName()))
                .filter(method -> parameters(method).equals(parameters(unit)))
                .map(JavaCodeUnit.class::cast)
            : Stream.empty();
    return Stream.concat(Stream.of(unit), below);
  }

  private static List<String> parameters(JavaCodeUnit unit) {
    return unit.getRawParameterTypes().stream().map(JavaClass::getName).toList();
  }

  private static String nameOf(JavaMethod method) {
    return method.getOwner().getName() + "." + method.getName();
  }
}
