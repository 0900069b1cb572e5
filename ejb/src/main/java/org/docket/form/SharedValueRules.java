package org.docket.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.definition.MapNode;
import org.docket.expression.Scope;
import org.docket.form.SimilarRule.Likeness;

/** Compiles what a form says about values that several of its records have. */
final class SharedValueRules {

  private SharedValueRules() {}

  static List<UniqueRule> uniques(MapNode root, Scope scope, FormExpressions expressions) {
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

  static List<SimilarRule> similar(MapNode root) {
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
