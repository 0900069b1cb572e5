package org.docket.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.expression.Compiled;
import org.docket.expression.Path;
import org.docket.problem.ProblemCollector;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the fields of a form are shown, defaulted and computed: each after those that
 * its expressions name. Fields that need one another in a circle are a problem.
 */
final class ComputationOrder {

  private final Map<String, FieldDefinition> fields = new LinkedHashMap<>();
  private final Map<String, Set<String>> needs = new LinkedHashMap<>();
  private final Set<String> done = new LinkedHashSet<>();
  private final List<String> underway = new ArrayList<>();
  private final Set<String> reported = new LinkedHashSet<>();
  private final ProblemCollector problems;

  private ComputationOrder(ProblemCollector problems) {
    this.problems = problems;
  }

  /** The paths of all fields and columns. */
  static List<String> of(List<FormSection> sections, ProblemCollector problems) {
    ComputationOrder order = new ComputationOrder(problems);
    sections.forEach(order::register);
    sections.forEach(order::collect);
    order.needs.keySet().forEach(order::visit);
    return List.copyOf(order.done);
  }

  private void register(FormSection section) {
    for (FieldDefinition field : section.fields()) {
      fields.put(field.path(), field);
      field.columns().forEach(column -> fields.put(column.path(), column));
    }
  }

  private void collect(FormSection section) {
    for (FieldDefinition field : section.fields()) {
      Set<String> own = needsOf(field, null);
      expression(section.when()).ifPresent(when -> own.addAll(paths(when, null)));
      needs.put(field.path(), own);
      for (FieldDefinition column : field.columns()) {
        Set<String> columnNeeds = needsOf(column, field);
        columnNeeds.add(field.path());
        needs.put(column.path(), columnNeeds);
      }
    }
  }

  private Set<String> needsOf(FieldDefinition field, @Nullable FieldDefinition table) {
    Set<String> paths = new LinkedHashSet<>();
    FieldBehaviour behaviour = field.behaviour();
    expression(behaviour.when()).ifPresent(when -> paths.addAll(paths(when, table)));
    Optional.ofNullable(behaviour.value()).ifPresent(value -> paths.addAll(paths(value, table)));
    Optional.ofNullable(behaviour.initial()).ifPresent(value -> paths.addAll(paths(value, table)));
    if (field.details() instanceof FieldDetails.Related related && related.condition() != null) {
      paths.addAll(paths(related.condition(), table));
    }
    return paths;
  }

  private static Optional<Compiled> expression(Condition condition) {
    return condition instanceof Condition.When when
        ? Optional.of(when.expression())
        : Optional.empty();
  }

  private Set<String> paths(Compiled expression, @Nullable FieldDefinition table) {
    Set<String> paths = new LinkedHashSet<>();
    for (Path path : expression.references()) {
      add(path.segments(), table, paths);
    }
    return paths;
  }

  private void add(List<String> segments, @Nullable FieldDefinition table, Set<String> paths) {
    String root = segments.get(0);
    if (table != null && fields.containsKey(table.key() + "." + root)) {
      paths.add(table.key() + "." + root);
    } else if (table != null && root.equals("parent") && segments.size() > 1) {
      add(segments.subList(1, segments.size()), null, paths);
    } else if (fields.containsKey(root)) {
      addField(segments, paths);
    }
  }

  private void addField(List<String> segments, Set<String> paths) {
    FieldDefinition field = fields.get(segments.get(0));
    paths.add(segments.get(0));
    if (field == null || !field.isTable()) {
      return;
    }
    String column = segments.size() > 1 ? field.key() + "." + segments.get(1) : "";
    if (fields.containsKey(column)) {
      paths.add(column);
    } else {
      field.columns().forEach(each -> paths.add(each.path()));
    }
  }

  private void visit(String path) {
    if (done.contains(path)) {
      return;
    }
    if (underway.contains(path)) {
      report(path);
      return;
    }
    underway.add(path);
    needs.getOrDefault(path, Set.of()).forEach(this::visit);
    underway.remove(path);
    done.add(path);
  }

  private void report(String path) {
    List<String> circle =
        new ArrayList<>(underway.subList(underway.indexOf(path), underway.size()));
    FieldDefinition field = fields.get(path);
    if (field != null && reported.addAll(circle)) {
      circle.add(path);
      problems.add(FormProblems.cycle(circle, field.location()));
    }
  }
}
