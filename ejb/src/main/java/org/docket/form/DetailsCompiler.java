package org.docket.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.docket.definition.CompilationContext;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.organization.Who;
import org.docket.organization.WhoCompiler;
import org.docket.problem.Text;

/** Compiles what choices and references have of their own. */
final class DetailsCompiler {

  private static final Set<String> OF_EVERY_RECORD =
      Set.of("id", "title", "number", "state", "createdAt");

  private final CompilationContext context;
  private final FormTypes types;

  DetailsCompiler(CompilationContext context, FormTypes types) {
    this.context = context;
    this.types = types;
  }

  FieldDetails amount(MapNode definition) {
    Optional<ScalarNode> code = definition.scalar("currency");
    Optional<Currency> currency = code.map(ScalarNode::text).flatMap(FieldDetails.Amount::named);
    if (code.isPresent() && currency.isEmpty()) {
      context
          .problems()
          .add(FormProblems.unknownCurrency(code.get().text(), code.get().location()));
    }
    return new FieldDetails.Amount(
        currency.orElse(FieldDetails.Amount.USUAL.currency()),
        definition.string("currencyFrom").orElse(null),
        definition.integer("scale").orElse(-1),
        definition
            .string("rounding")
            .map(DetailsCompiler::rounding)
            .orElse(FieldDetails.Amount.USUAL.rounding()));
  }

  private static RoundingMode rounding(String word) {
    return RoundingMode.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  FieldDetails files(MapNode definition) {
    return new FieldDetails.Files(
        definition.strings("accept"),
        definition.string("maxSize").map(DetailsCompiler::bytes).orElse(Long.MAX_VALUE));
  }

  /** Of a size such as {@code 500 KB} or {@code 10 MB}, as the schema demands it. */
  private static long bytes(String size) {
    long number = Long.parseLong(size.substring(0, size.indexOf(' ')));
    return size.endsWith("MB") ? number << 20 : number << 10;
  }

  FieldDetails choices(MapNode definition, Scope scope, FormExpressions expressions) {
    Optional<ScalarNode> list = definition.scalar("list");
    if (definition.has("options") == list.isPresent()) {
      context.problems().add(FormProblems.noOptions(definition.location()));
    }
    String key = list.map(ScalarNode::text).orElse(null);
    Type.Field candidate = Type.Field.required(types.listItem(key));
    return new FieldDetails.Choices(
        key,
        list.map(this::items).orElseGet(() -> written(definition)),
        expressions.compile(definition, "where", scope.with("candidate", candidate), Type.YES_NO));
  }

  private CodeTree items(ScalarNode list) {
    return context
        .require(ListDefinition.class, list)
        .map(ListDefinition::items)
        .orElse(CodeTree.NONE);
  }

  private static CodeTree written(MapNode definition) {
    List<ListItem> options = new ArrayList<>();
    definition
        .map("options")
        .ifPresent(
            map ->
                map.entries()
                    .forEach((key, title) -> options.add(ListItem.of(key, MapNode.textOf(title)))));
    return new CodeTree(options);
  }

  /** The lines of a checklist, written in it or taken from a code list with a column max. */
  List<ChecklistItem> checkItems(MapNode definition) {
    Optional<ScalarNode> list = definition.scalar("list");
    return list.map(this::itemsOf).orElseGet(() -> writtenItems(definition));
  }

  private List<ChecklistItem> itemsOf(ScalarNode key) {
    Optional<ListDefinition> list = context.require(ListDefinition.class, key);
    if (list.filter(found -> found.columns().get("max") != ListColumn.NUMBER).isPresent()) {
      context.problems().add(FormProblems.noMaximum(key.text(), key.location()));
    }
    return list.map(ListDefinition::items).orElse(CodeTree.NONE).all().stream()
        .filter(ListItem::active)
        .map(DetailsCompiler::item)
        .toList();
  }

  private static ChecklistItem item(ListItem item) {
    Object max = item.values().get("max");
    Object standard = item.values().get("standard");
    return new ChecklistItem(
        item.code(),
        item.title(),
        standard == null ? null : Text.same(standard.toString()),
        max instanceof BigDecimal number ? number : BigDecimal.TEN);
  }

  private static List<ChecklistItem> writtenItems(MapNode definition) {
    List<ChecklistItem> items = new ArrayList<>();
    definition
        .map("items")
        .ifPresent(
            map ->
                map.keys()
                    .forEach(
                        key -> map.map(key).ifPresent(item -> items.add(writtenItem(key, item)))));
    return items;
  }

  private static ChecklistItem writtenItem(String key, MapNode item) {
    return new ChecklistItem(
        key,
        item.requireText("title"),
        item.text("standard").orElse(null),
        item.number("max").orElse(BigDecimal.TEN));
  }

  FieldDetails tree(MapNode definition) {
    ScalarNode key = definition.requireScalar("list");
    Optional<ListDefinition> list = context.require(ListDefinition.class, key);
    if (list.isEmpty()) {
      return new FieldDetails.Tree(key.text(), CodeTree.NONE, Map.of(), 0);
    }
    Map<String, Text> levels = list.get().levels();
    if (levels.isEmpty()) {
      context.problems().add(FormProblems.notATree(key.text(), key.location()));
    }
    List<String> names = List.copyOf(levels.keySet());
    Optional<ScalarNode> level = definition.scalar("level");
    level
        .filter(name -> !names.contains(name.text()) && !names.isEmpty())
        .ifPresent(
            name ->
                context
                    .problems()
                    .add(FormProblems.unknownLevel(name.text(), names, name.location())));
    int depth = level.map(name -> names.indexOf(name.text()) + 1).orElse(1);
    return new FieldDetails.Tree(key.text(), list.get().items(), levels, depth);
  }

  boolean isOption(MapNode definition, String word) {
    if (definition.has("options")) {
      return definition.map("options").filter(options -> options.has(word)).isPresent();
    }
    return definition
        .string("list")
        .flatMap(list -> context.find(ListDefinition.class, list))
        .filter(list -> list.titles().containsKey(word))
        .isPresent();
  }

  FieldDetails reference(MapNode definition, Scope scope, FormExpressions expressions) {
    List<String> to = definition.strings("to");
    definition.list("to").stream()
        .filter(ScalarNode.class::isInstance)
        .forEach(key -> context.requireKnown("form", (ScalarNode) key));
    Optional<Type> candidate = types.oneOf(to);
    if (candidate.isEmpty()) {
      return new FieldDetails.Reference(to, Set.of(), List.of(), null);
    }
    Set<String> fields = commonFields(to);
    Set<String> shown = new TreeSet<>(fields);
    shown.addAll(OF_EVERY_RECORD);
    checkNames("form.unknown-freeze-field", definition, "freeze", fields);
    checkNames("form.unknown-shows-field", definition, "shows", shown);
    Scope looking = scope.with("candidate", Type.Field.required(candidate.get()));
    return new FieldDetails.Reference(
        to,
        new LinkedHashSet<>(definition.strings("freeze")),
        definition.strings("shows"),
        expressions.compile(definition, "where", looking, Type.YES_NO));
  }

  private Set<String> commonFields(List<String> forms) {
    Set<String> common = new LinkedHashSet<>();
    for (String form : forms) {
      Set<String> fields =
          context
              .source("form", form)
              .map(source -> types.fields(source.root()).keySet())
              .orElse(Set.of());
      if (form.equals(forms.get(0))) {
        common.addAll(fields);
      }
      common.retainAll(fields);
    }
    return common;
  }

  FieldDetails pick(MapNode definition, FieldKind kind, Scope scope, FormExpressions expressions) {
    Type candidate = kind.type(definition, types).orElse(Type.NOTHING);
    return new FieldDetails.Pick(
        expressions.compile(
            definition,
            "where",
            scope.with("candidate", Type.Field.required(candidate)),
            Type.YES_NO),
        definition.find("candidates").map(range -> candidates(range, scope)).orElse(List.of()));
  }

  private List<Who> candidates(Node range, Scope scope) {
    List<Who> candidates = WhoCompiler.compile(range, scope, context.problems());
    if (!candidates.stream().allMatch(DetailsCompiler::isRange)) {
      context.problems().add(FormProblems.noRange(range.location()));
    }
    return candidates;
  }

  /** Whether it can be said before any step is done, and leaves somebody out. */
  private static boolean isRange(Who who) {
    return !(who instanceof Who.Everyone
        || who instanceof Who.Participants
        || who instanceof Who.Doer
        || who instanceof Who.DoerElsewhere);
  }

  private void checkNames(String code, MapNode definition, String property, Set<String> known) {
    definition.list(property).stream()
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .filter(name -> !known.contains(name.text()))
        .forEach(
            name ->
                context
                    .problems()
                    .add(
                        FormProblems.unknownField(
                            code,
                            "'" + property + "'",
                            "“" + property + "”",
                            name.text(),
                            known,
                            name.location())));
  }
}
