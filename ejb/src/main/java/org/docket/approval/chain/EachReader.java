package org.docket.approval.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;
import org.docket.expression.Type;
import org.docket.form.FormTypes;
import org.docket.problem.ProblemCollector;

/** Reads for what the steps of a block are walked, and which names there are inside. */
final class EachReader {

  private final ChainExpressions expressions;
  private final ProblemCollector problems;

  EachReader(ChainExpressions expressions, ProblemCollector problems) {
    this.expressions = expressions;
    this.problems = problems;
  }

  /**
   * What is gone through.
   *
   * @param expressions those of the steps inside
   */
  record Walked(ForEach.Over over, ChainExpressions expressions) {}

  Optional<Walked> read(MapNode map) {
    ScalarNode of = map.requireScalar("of");
    Optional<Type.ListOf> table = tableCalled(of);
    return table.isPresent() ? lines(map, of, table.get()) : named(map, of);
  }

  private Optional<Type.ListOf> tableCalled(ScalarNode name) {
    return expressions
        .scope()
        .find(name.text())
        .map(Type.Field::type)
        .filter(Needs::isTable)
        .filter(type -> !isOfPeopleOrUnits(type))
        .map(Type.ListOf.class::cast);
  }

  private Optional<Walked> lines(MapNode map, ScalarNode of, Type.ListOf table) {
    Type.Field line = Type.Field.required(table.element().type());
    ChainExpressions ofLine = expressions.with(Map.of(ForEach.LINE, line));
    Optional<Compiled> by = map.scalar("by").flatMap(ofLine::value);
    Optional<Condition> where = ofLine.condition(map, "where");
    Map<String, Type.Field> inside = new LinkedHashMap<>();
    if (!map.has("by")) {
      inside.put(ForEach.LINE, line);
      inside.put(ForEach.ITEM, line);
    }
    by.ifPresent(
        common -> inside.put(ForEach.ITEM, new Type.Field(common.type(), common.nullable())));
    if (map.has("by") && by.isEmpty()) {
      return Optional.empty();
    }
    String field = expressions.field(of);
    return Optional.of(
        new Walked(new ForEach.Over.Lines(field, by, where), expressions.with(inside)));
  }

  private Optional<Walked> named(MapNode map, ScalarNode of) {
    List.of("by", "where").stream()
        .filter(map::has)
        .forEach(
            property ->
                problems.add(EachProblems.onlyForLines(property, map.keyLocation(property))));
    Optional<Compiled> list = expressions.value(of);
    if (list.isPresent() && !isOfPeopleOrUnits(list.get().type())) {
      problems.add(
          EachProblems.nothingToGoThrough(of.text(), list.get().type().notation(), of.location()));
      return Optional.empty();
    }
    return list.map(
        found -> {
          Type.Field item = Type.Field.required(((Type.ListOf) found.type()).element().type());
          return new Walked(
              new ForEach.Over.Named(found), expressions.with(Map.of(ForEach.ITEM, item)));
        });
  }

  private static boolean isOfPeopleOrUnits(Type type) {
    return type instanceof Type.ListOf list
        && (list.element().type().equals(FormTypes.PERSON)
            || list.element().type().equals(FormTypes.UNIT));
  }
}
