package org.docket.expression.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Syntax;
import org.docket.expression.internal.tree.Node;
import org.docket.expression.internal.tree.ProjectNode;

/** What stands before and after a point. */
final class Members {
  private static final Set<String> OF_DATE = Set.of("year", "month", "day", "weekday");
  private static final Set<String> OF_TIME = Set.of("hour", "minute", "second");
  private static final Map<Type, Set<String>> PROPERTIES =
      Map.of(
          Type.DATE, OF_DATE,
          Type.DATE_TIME, Set.of("year", "month", "day", "weekday", "hour", "minute", "second"),
          Type.TIME, OF_TIME,
          Type.DURATION, Set.of("days", "hours", "minutes", "seconds"),
          Type.PERIOD, Set.of("years", "months"));

  private final Problems problems;
  private final Calls calls;

  Members(Problems problems, Calls calls) {
    this.problems = problems;
    this.calls = calls;
  }

  Node member(Syntax.Member syntax, Node of, Environment environment) {
    if (of.type() == Type.NOTHING) {
      return Calls.nothing(syntax.span());
    }
    Set<String> properties = PROPERTIES.getOrDefault(of.type(), Set.of());
    if (properties.contains(syntax.name())) {
      return calls.resolve(syntax.name(), syntax.span(), syntax.nameSpan(), List.of(of));
    }
    if (of.type() instanceof Type.ListOf list) {
      return projection(syntax, of, list.element());
    }
    Field field = Environment.members(of.type()).find(syntax.name()).orElse(null);
    if (field == null) {
      Set<String> known = properties.isEmpty() ? names(of.type()) : properties;
      problems.unknownMember(syntax.name(), of.type(), syntax.nameSpan(), known);
      return Calls.nothing(syntax.span());
    }
    return environment.member(syntax.span(), of, syntax.name(), field);
  }

  private Node projection(Syntax.Member syntax, Node of, Field element) {
    Field field = Environment.members(element.type()).find(syntax.name()).orElse(null);
    if (field == null) {
      problems.unknownMember(
          syntax.name(), element.type(), syntax.nameSpan(), names(element.type()));
      return Calls.nothing(syntax.span());
    }
    Field member = new Field(field.type(), field.nullable() || element.nullable());
    Field result = new Field(Type.listOf(member), of.nullable());
    return new ProjectNode(syntax.span(), result, of, syntax.name());
  }

  private static Set<String> names(Type type) {
    return type instanceof Type.RecordOf record ? record.members().keySet() : Set.of();
  }
}
