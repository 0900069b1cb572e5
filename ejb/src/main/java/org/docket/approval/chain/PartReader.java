package org.docket.approval.chain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.docket.approval.chain.ChainDefinition.Need;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;
import org.docket.expression.Type;
import org.docket.problem.ProblemCollector;

/** Reads what a step says about the chain that it walks as a part: which one, and with what. */
final class PartReader {

  private final ChainExpressions expressions;
  private final OtherChains chains;
  private final ProblemCollector problems;

  PartReader(ChainExpressions expressions, OtherChains chains, ProblemCollector problems) {
    this.expressions = expressions;
    this.chains = chains;
    this.problems = problems;
  }

  /**
   * The other chain.
   *
   * @param original the field that leads to the record whose chain it is
   */
  record Part(DefinitionSource source, Optional<String> original, Arguments arguments) {}

  Optional<Part> read(MapNode step) {
    Optional<MapNode> chain = step.map("chain");
    if (chain.isEmpty()) {
      return chains
          .named(step.requireScalar("chain"))
          .map(source -> part(source, Optional.empty(), step));
    }
    ScalarNode field = chain.get().requireScalar("of");
    return form(field)
        .flatMap(form -> chains.ofForm(form, field))
        .map(source -> part(source, Optional.of(field.text()), step));
  }

  private Optional<String> form(ScalarNode field) {
    Optional<String> form =
        expressions
            .scope()
            .find(field.text())
            .map(Type.Field::type)
            .filter(Type.RecordOf.class::isInstance)
            .map(type -> ((Type.RecordOf) type).name())
            .filter(name -> !name.contains(" "));
    if (form.isEmpty()) {
      problems.add(PartProblems.notAReference(field.text(), field.location()));
    }
    return form;
  }

  private Part part(DefinitionSource source, Optional<String> original, MapNode step) {
    Map<String, Need> needs = ChainReader.needs(source.root());
    Optional<MapNode> with = step.map("with");
    with.ifPresent(given -> checkNames(source, given, needs));
    Map<String, Compiled> byName = new LinkedHashMap<>();
    for (String name : needs.keySet()) {
      Optional<ScalarNode> given = with.flatMap(map -> map.scalar(name));
      if (given.isPresent()) {
        expressions
            .value(given.get())
            .filter(value -> fits(value, source, needs, name, given.get()))
            .ifPresent(value -> byName.put(name, value));
      } else if (!isHere(needs, name)) {
        inherited(source, original, needs, name, step).ifPresent(value -> byName.put(name, value));
      }
    }
    return new Part(source, original, new Arguments(byName));
  }

  private void checkNames(DefinitionSource source, MapNode given, Map<String, Need> needs) {
    given.keys().stream()
        .filter(name -> !needs.containsKey(name))
        .forEach(
            name ->
                problems.add(
                    PartProblems.unknownNeed(
                        source.key(), name, needs.keySet(), given.keyLocation(name))));
  }

  private boolean isHere(Map<String, Need> needs, String name) {
    Optional<Type> wanted = chains.type(need(needs, name));
    return expressions
        .scope()
        .find(name)
        .filter(there -> wanted.filter(type -> Needs.fits(there.type(), type)).isPresent())
        .isPresent();
  }

  /** What the original record says, where this one has nothing of that name. */
  private Optional<Compiled> inherited(
      DefinitionSource source,
      Optional<String> original,
      Map<String, Need> needs,
      String name,
      MapNode step) {
    Optional<Compiled> there =
        original
            .flatMap(field -> expressions.member(field, name))
            .filter(value -> isWanted(value, needs, name));
    if (there.isEmpty()) {
      problems.add(
          PartProblems.needMissing(
              source.key(), name, need(needs, name).kind(), step.keyLocation("chain")));
    }
    return there;
  }

  private boolean isWanted(Compiled value, Map<String, Need> needs, String name) {
    return chains
        .type(need(needs, name))
        .filter(type -> Needs.fits(value.type(), type))
        .isPresent();
  }

  private boolean fits(
      Compiled value,
      DefinitionSource source,
      Map<String, Need> needs,
      String name,
      ScalarNode at) {
    boolean fits = isWanted(value, needs, name);
    if (!fits) {
      problems.add(
          PartProblems.needOfOtherKind(
              source.key(),
              name,
              need(needs, name).kind(),
              value.type().notation(),
              at.location()));
    }
    return fits;
  }

  private static Need need(Map<String, Need> needs, String name) {
    return Objects.requireNonNull(needs.get(name));
  }
}
