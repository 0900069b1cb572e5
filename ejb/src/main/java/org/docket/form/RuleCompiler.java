package org.docket.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.MapNode;
import org.docket.expression.Scope;
import org.docket.form.SimilarRule.Likeness;

/** Compiles what a form says over several fields, over lines, and over several records. */
record RuleCompiler(FormTypes types, Scope scope, FormExpressions expressions) {

  List<FormRule> rules(MapNode root) {
    List<FormRule> rules = new ArrayList<>();
    for (MapNode rule : root.maps("rules")) {
      names(root, rule)
          .flatMap(names -> expressions.condition(rule.requireScalar("require"), names))
          .map(
              holds ->
                  new FormRule(
                      holds,
                      rule.requireText("say"),
                      rule.string("each").orElse(null),
                      place(rule).orElse(null),
                      rule.location()))
          .ifPresent(rules::add);
    }
    return rules;
  }

  /** What the expression can name: in a rule for each line also its columns. */
  private Optional<Scope> names(MapNode root, MapNode rule) {
    if (!rule.has("each")) {
      return Optional.of(scope);
    }
    String each = rule.requireString("each");
    Optional<MapNode> table =
        root.maps("sections").stream()
            .flatMap(section -> section.requireMap("fields").map(each).stream())
            .filter(field -> field.string("type").filter("table"::equals).isPresent())
            .findFirst();
    if (table.isEmpty()) {
      expressions.problems().add(RuleProblems.noSuchTable(each, rule.requireScalar("each")));
    }
    return table.map(lines -> Scope.of(types.columns(lines)).over(scope));
  }

  private static Optional<String> place(MapNode rule) {
    Optional<String> each = rule.string("each");
    Optional<String> at = rule.string("at");
    return each.isPresent() && at.isPresent()
        ? Optional.of(each.get() + "." + at.get())
        : at.or(() -> each);
  }

  List<UniqueRule> uniques(MapNode root) {
    List<UniqueRule> rules = new ArrayList<>();
    for (MapNode rule : root.maps("unique")) {
      rules.add(
          new UniqueRule(
              rule.strings("fields"),
              expressions.condition(rule, "among", scope, Condition.always()),
              rule.text("say").orElse(null),
              rule.location()));
    }
    return rules;
  }

  List<SimilarRule> similar(MapNode root) {
    List<SimilarRule> rules = new ArrayList<>();
    for (MapNode rule : root.maps("similar")) {
      MapNode fields = rule.requireMap("fields");
      Map<String, Likeness> likeness = new LinkedHashMap<>();
      fields.keys().forEach(key -> likeness.put(key, Likeness.of(fields.requireString(key))));
      rules.add(new SimilarRule(likeness, rule.requireText("say"), rule.location()));
    }
    return rules;
  }
}
