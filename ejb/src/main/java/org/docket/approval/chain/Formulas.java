package org.docket.approval.chain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;

/** Compiles the values that steps compute. */
interface Formulas {

  /** Without a form nothing is compiled. */
  Formulas UNBOUND =
      new Formulas() {
        @Override
        public Optional<Compiled> set(String field, ScalarNode source) {
          return Optional.empty();
        }

        @Override
        public Optional<Compiled> with(String childForm, String childField, ScalarNode source) {
          return Optional.empty();
        }

        @Override
        public Optional<Compiled> returns(String childForm, String field, ScalarNode source) {
          return Optional.empty();
        }

        @Override
        public void checkMapping(String childForm, ScalarNode mapping) {}
      };

  /** A field of this form over this form. */
  Optional<Compiled> set(String field, ScalarNode source);

  /** A field of the new record over this form. */
  Optional<Compiled> with(String childForm, String childField, ScalarNode source);

  /** A field of this form over the new record. */
  Optional<Compiled> returns(String childForm, String field, ScalarNode source);

  /** The new record's form must have this mapping, and it must start from this form. */
  void checkMapping(String childForm, ScalarNode mapping);

  default Optional<String> mapping(String childForm, MapNode definition) {
    Optional<ScalarNode> named = definition.scalar("mapping");
    named.ifPresent(mapping -> checkMapping(childForm, mapping));
    return named.map(ScalarNode::text);
  }

  default Map<String, Formula> sets(MapNode definition) {
    return all(definition, "set", field -> source -> set(field, source));
  }

  default Map<String, Formula> with(String childForm, MapNode definition) {
    return all(definition, "with", field -> source -> with(childForm, field, source));
  }

  default Map<String, Formula> returns(String childForm, MapNode definition) {
    return all(definition, "returns", field -> source -> returns(childForm, field, source));
  }

  private static Map<String, Formula> all(
      MapNode definition,
      String property,
      Function<String, Function<ScalarNode, Optional<Compiled>>> compile) {
    Map<String, Formula> formulas = new LinkedHashMap<>();
    definition
        .map(property)
        .ifPresent(
            map -> {
              for (String field : map.keys()) {
                ScalarNode source = map.requireScalar(field);
                formulas.put(field, new Formula(source, compile.apply(field).apply(source)));
              }
            });
    return formulas;
  }
}
