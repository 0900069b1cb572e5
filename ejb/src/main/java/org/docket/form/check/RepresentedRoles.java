package org.docket.form.check;

import java.util.List;
import java.util.Optional;
import org.docket.definition.CompilationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormProblems;
import org.docket.form.Representation;

/** Every role that is needed has a field, the field exists and is of a kind that can play it. */
final class RepresentedRoles implements FormCheck {

  @Override
  public void check(FormDefinition form, CompilationContext context) {
    Representation represents = form.represents();
    if (represents != null) {
      Role.of(represents.what()).forEach(role -> check(role, represents, form, context));
    }
  }

  private static void check(
      Role role, Representation represents, FormDefinition form, CompilationContext context) {
    String key = represents.fields().get(role.name());
    if (key == null) {
      if (role.needed()) {
        context
            .problems()
            .add(FormProblems.roleMissing(represents.what(), role.name(), represents.location()));
      }
      return;
    }
    Optional<FieldDefinition> field = form.field(key);
    if (field.isEmpty()) {
      List<String> known = form.fields().stream().map(FieldDefinition::key).toList();
      context
          .problems()
          .add(
              FormProblems.unknownField(
                  "form.unknown-represents-field",
                  "'represents'",
                  "“represents”",
                  key,
                  known,
                  represents.location()));
    } else if (!role.kinds().contains(field.get().kind().id())) {
      String kind = field.get().kind().id();
      context
          .problems()
          .add(FormProblems.roleType(role.name(), kind, role.kinds(), represents.location()));
    }
  }
}
