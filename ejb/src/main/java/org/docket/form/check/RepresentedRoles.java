package org.docket.form.check;

import java.util.List;
import java.util.Optional;
import org.docket.definition.CompilationContext;
import org.docket.definition.ScalarNode;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;
import org.docket.form.Representation;
import org.docket.problem.Problem;

/** The field that plays a role exists and is of a kind that can play it. */
final class RepresentedRoles implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    Representation represents = form.represents();
    if (represents != null) {
      Role.of(represents.what()).forEach(role -> check(role, form, context));
    }
  }

  private static void check(Role role, FormDefinition form, CompilationContext context) {
    Optional<ScalarNode> named = form.source().root().requireMap("represents").scalar(role.name());
    named
        .map(key -> problem(role, key, form))
        .ifPresent(found -> found.ifPresent(context.problems()::add));
  }

  private static Optional<Problem> problem(Role role, ScalarNode key, FormDefinition form) {
    Optional<FieldDefinition> field = form.field(key.text());
    if (field.isEmpty()) {
      List<String> known = form.fields().stream().map(FieldDefinition::key).toList();
      return Optional.of(
          FormProblems.unknownField(
              "form.unknown-represents-field",
              "'represents'",
              "“represents”",
              key.text(),
              known,
              key.location()));
    }
    String kind = field.get().kind().id();
    return role.kinds().contains(kind)
        ? Optional.empty()
        : Optional.of(FormProblems.roleType(role.name(), kind, role.kinds(), key.location()));
  }
}
