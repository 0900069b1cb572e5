package org.docket.form;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.expression.Compiled;
import org.docket.expression.Path;

/** Which members of the records that a form refers to its expressions read. */
public final class ReferencedPaths {

  private ReferencedPaths() {}

  /** Names of members that are read of any reference to this form. */
  public static Set<String> of(FormDefinition form, String to) {
    Set<String> roots = new LinkedHashSet<>();
    form.fieldsAndColumns().stream()
        .filter(
            field ->
                (field.details() instanceof FieldDetails.Reference r && r.forms().contains(to))
                    || (field.details() instanceof FieldDetails.Related related
                        && related.form().equals(to)))
        .map(FieldDefinition::key)
        .forEach(roots::add);
    Set<String> members = new LinkedHashSet<>();
    expressions(form)
        .flatMap(expression -> expression.references().stream())
        .forEach(path -> collect(path, roots, members));
    return members;
  }

  private static void collect(Path path, Set<String> roots, Set<String> members) {
    for (int i = 0; i + 1 < path.segments().size(); i++) {
      if (roots.contains(path.segments().get(i))) {
        members.add(path.segments().get(i + 1));
      }
    }
  }

  /** All expressions that are worked out while the form is filled in. */
  private static Stream<Compiled> expressions(FormDefinition form) {
    Stream<Compiled> ofFields =
        form.fieldsAndColumns().stream()
            .flatMap(
                field ->
                    Stream.of(
                        field.behaviour().value(),
                        field.behaviour().initial(),
                        expression(field.behaviour().when()),
                        expression(field.behaviour().required()),
                        expression(field.behaviour().readOnly()),
                        field.limits().min(),
                        field.limits().max(),
                        field.details().where()));
    Stream<Compiled> ofSections =
        form.sections().stream().map(section -> expression(section.when()));
    Stream<Compiled> ofRules = form.rules().stream().map(FormRule::require);
    return Stream.of(ofFields, ofSections, ofRules).flatMap(all -> all).filter(Objects::nonNull);
  }

  @SuppressWarnings("NullAway") // filtered out by the caller
  private static Compiled expression(Condition condition) {
    return condition instanceof Condition.When when ? when.expression() : null;
  }
}
