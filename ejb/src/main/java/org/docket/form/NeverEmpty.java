package org.docket.form;

import java.util.HashSet;
import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.CompileResult.Success;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.form.kind.FieldKinds;
import org.docket.problem.Location;

/**
 * Finds the computed fields that always have a value, so that expressions may use them without
 * asking. Each finding can make others possible, so it goes round until nothing new is found.
 */
final class NeverEmpty {

  private final MapNode root;
  private final CompilationContext context;
  private final Set<Location> found = new HashSet<>();

  private NeverEmpty(MapNode root, CompilationContext context) {
    this.root = root;
    this.context = context;
  }

  static FormTypes refine(MapNode root, CompilationContext context) {
    NeverEmpty search = new NeverEmpty(root, context);
    int before;
    do {
      before = search.found.size();
      search.round();
    } while (search.found.size() > before);
    return new FormTypes(context, search.found);
  }

  private void round() {
    FormTypes types = new FormTypes(context, found);
    Scope scope = Scope.of(types.fields(root)).over(types.envelope(root));
    for (MapNode section : root.maps("sections")) {
      section.map("fields").ifPresent(fields -> fields(fields, scope, types));
    }
  }

  private void fields(MapNode fields, Scope scope, FormTypes types) {
    for (String key : fields.keys()) {
      fields.map(key).ifPresent(field -> field(field, scope, types));
    }
  }

  private void field(MapNode field, Scope scope, FormTypes types) {
    if (field.string("type").orElse("").equals("table")) {
      Scope line = Scope.of(types.columns(field)).over(scope);
      field.map("columns").ifPresent(columns -> fields(columns, line, types));
    } else if (field.has("value") && !field.flag("editable")) {
      field
          .scalar("value")
          .filter(value -> hasAlwaysValue(field, value, scope, types))
          .ifPresent(value -> found.add(field.location()));
    }
  }

  private static boolean hasAlwaysValue(
      MapNode field, ScalarNode value, Scope scope, FormTypes types) {
    return FieldKinds.find(field.string("type").orElse(""))
        .flatMap(kind -> kind.type(field, types))
        .filter(type -> neverNull(value, scope, type))
        .isPresent();
  }

  private static boolean neverNull(ScalarNode value, Scope scope, Type type) {
    return Expressions.tryCompile(value.text(), scope, type) instanceof Success success
        && !success.expression().nullable();
  }
}
