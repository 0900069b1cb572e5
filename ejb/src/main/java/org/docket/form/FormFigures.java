package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.expression.Compiled;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Values;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What the formulas of a form say about its lists of related records, by the text of the part that
 * says it, such as {@code sum(loans.amount)}. The browser computes with these and never gets what
 * is in the lists, since that may be more than the person may see.
 */
public final class FormFigures {

  private final FormDefinition form;
  private final Set<String> concealed;
  private final EvaluationContext evaluation;
  private final Set<String> lists;

  /**
   * @param concealed fields that the person may not know of: what only they are computed from is
   *     not told
   */
  public FormFigures(FormDefinition form, Set<String> concealed, EvaluationContext evaluation) {
    this.form = form;
    this.concealed = Set.copyOf(concealed);
    this.evaluation = evaluation.whileFilling();
    this.lists = listsOf(form);
  }

  /** Keys of the fields that are lists of related records. */
  public static Set<String> listsOf(FormDefinition form) {
    return form.fields().stream()
        .filter(field -> field.details() instanceof FieldDetails.Related)
        .map(FieldDefinition::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is the same in all lines. A figure that cannot be worked out is missing. */
  public Map<String, JsonNode> ofForm(FormValues values) {
    Map<String, JsonNode> figures = new LinkedHashMap<>();
    add(ownExpressions(), Set.of(), values, figures);
    for (FieldDefinition table : tables()) {
      add(expressionsIn(table), namesOf(table), values, figures);
    }
    return figures;
  }

  /** What depends on a line, by {@code table/id of the line}. */
  public Map<String, Map<String, JsonNode>> ofLines(FormValues values, ObjectNode data) {
    Map<String, Map<String, JsonNode>> lines = new LinkedHashMap<>();
    for (FieldDefinition table : tables()) {
      List<Compiled> parts =
          figures(expressionsIn(table)).filter(part -> reads(part, namesOf(table))).toList();
      for (ObjectNode line :
          parts.isEmpty() ? List.<ObjectNode>of() : Lines.of(data.get(table.key()))) {
        Map<String, JsonNode> figures = new LinkedHashMap<>();
        parts.forEach(part -> put(part, values.line(table, line), figures));
        lines.put(table.key() + "/" + line.path("_id").asText(), figures);
      }
    }
    return lines;
  }

  private void add(
      Stream<Compiled> expressions,
      Set<String> names,
      Values values,
      Map<String, JsonNode> figures) {
    figures(expressions)
        .filter(part -> !reads(part, names))
        .forEach(part -> put(part, values, figures));
  }

  private Stream<Compiled> figures(Stream<Compiled> expressions) {
    return lists.isEmpty()
        ? Stream.of()
        : expressions.flatMap(expression -> expression.figures(lists).values().stream());
  }

  private void put(Compiled part, Values values, Map<String, JsonNode> figures) {
    if (!figures.containsKey(part.text())) {
      evaluated(part, values).ifPresent(value -> figures.put(part.text(), value));
    }
  }

  private Optional<JsonNode> evaluated(Compiled part, Values values) {
    try {
      return json(part.evaluate(values, evaluation));
    } catch (ProblemException notNow) {
      return Optional.empty();
    }
  }

  /** As the browser takes values; records are not handed out. */
  private static Optional<JsonNode> json(@Nullable Object value) {
    if (value == null) {
      return Optional.of(NullNode.instance);
    }
    if (value instanceof Values) {
      return Optional.empty();
    }
    if (value instanceof List<?> list) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      list.forEach(item -> json(item).ifPresent(items::add));
      return Optional.of(items);
    }
    if (value instanceof Boolean answer) {
      return Optional.of(BooleanNode.valueOf(answer));
    }
    return Optional.of(
        TextNode.valueOf(
            value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
  }

  private static boolean reads(Compiled part, Set<String> names) {
    return part.references().stream().anyMatch(path -> names.contains(path.root()));
  }

  private static Set<String> namesOf(FieldDefinition table) {
    return Stream.concat(table.columns().stream().map(FieldDefinition::key), Stream.of("_id"))
        .collect(Collectors.toSet());
  }

  private List<FieldDefinition> tables() {
    return form.fields().stream().filter(this::isSeen).filter(FieldDefinition::isTable).toList();
  }

  private boolean isSeen(FieldDefinition field) {
    return !concealed.contains(field.path());
  }

  private Stream<Compiled> ownExpressions() {
    return Stream.of(
            form.fields().stream().filter(this::isSeen).flatMap(FormFigures::expressionsOf),
            form.sections().stream().flatMap(section -> of(section.when())),
            form.rules().stream().filter(rule -> rule.each() == null).map(FormRule::require))
        .flatMap(all -> all);
  }

  private Stream<Compiled> expressionsIn(FieldDefinition table) {
    return Stream.concat(
        table.columns().stream().filter(this::isSeen).flatMap(FormFigures::expressionsOf),
        form.rules().stream()
            .filter(rule -> table.key().equals(rule.each()))
            .map(FormRule::require));
  }

  private static Stream<Compiled> expressionsOf(FieldDefinition field) {
    FieldBehaviour behaviour = field.behaviour();
    return Stream.of(
            Stream.ofNullable(behaviour.value()),
            Stream.ofNullable(behaviour.initial()),
            Stream.ofNullable(field.details().where()),
            of(behaviour.when()),
            of(behaviour.required()),
            of(behaviour.readOnly()))
        .flatMap(all -> all);
  }

  private static Stream<Compiled> of(Condition condition) {
    return condition instanceof Condition.When when ? Stream.of(when.expression()) : Stream.of();
  }
}
