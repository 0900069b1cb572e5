package org.docket.approval.chain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;
import org.docket.expression.Type;

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

        @Override
        public Formulas inside(Arguments arguments) {
          return this;
        }

        @Override
        public Formulas with(Map<String, Type.Field> names) {
          return this;
        }

        @Override
        public String field(String written, ScalarNode source) {
          return written;
        }
      };

  /** A field of this form over this form. */
  Optional<Compiled> set(String field, ScalarNode source);

  /** A field of the new record over this form. */
  Optional<Compiled> with(String childForm, String childField, ScalarNode source);

  /** A field of this form over the new record. */
  Optional<Compiled> returns(String childForm, String field, ScalarNode source);

  /** The new record's form must have this mapping, and it must start from this form. */
  void checkMapping(String childForm, ScalarNode mapping);

  /** The same in a part of the chain, whose names stand for something. */
  Formulas inside(Arguments arguments);

  /** The same with more names. */
  Formulas with(Map<String, Type.Field> names);

  /** The field of this form that a name means. */
  String field(String written, ScalarNode source);

  default Optional<String> mapping(String childForm, MapNode definition) {
    Optional<ScalarNode> named = definition.scalar("mapping");
    named.ifPresent(mapping -> checkMapping(childForm, mapping));
    return named.map(ScalarNode::text);
  }

  default Map<String, Formula> sets(MapNode definition) {
    return all(definition, "set", this::field, field -> source -> set(field, source));
  }

  default Map<String, Formula> with(String childForm, MapNode definition) {
    return all(
        definition,
        "with",
        (field, source) -> field,
        field -> source -> with(childForm, field, source));
  }

  default Map<String, Formula> returns(String childForm, MapNode definition) {
    return all(
        definition, "returns", this::field, field -> source -> returns(childForm, field, source));
  }

  private static Map<String, Formula> all(
      MapNode definition,
      String property,
      BiFunction<String, ScalarNode, String> meant,
      Function<String, Function<ScalarNode, Optional<Compiled>>> compile) {
    Map<String, Formula> formulas = new LinkedHashMap<>();
    definition
        .map(property)
        .ifPresent(
            map -> {
              for (String written : map.keys()) {
                ScalarNode source = map.requireScalar(written);
                String field = meant.apply(written, source);
                formulas.put(field, new Formula(source, compile.apply(field).apply(source)));
              }
            });
    return formulas;
  }
}
