package org.docket.form.check;

import java.util.List;
import org.docket.definition.CompilationContext;
import org.docket.form.FormDefinition;

/** All rules about the definition of a form. */
public final class FormChecks {

  private static final List<FormCheck> ALL =
      List.of(
          new FieldKeys(),
          new FormerKeys(),
          new ReservedNames(),
          new SearchableKinds(),
          new UniqueKinds(),
          new UniqueFields(),
          new CurrencyFields(),
          new MaskedFields(),
          new MaskedMappings(),
          new SimilarFields(),
          new SlotCount(),
          new ViewFields(),
          new ViewSearch(),
          new RulePlaces(),
          new NumberSeries(),
          new SpawningForm(),
          new TreeField(),
          new RepresentedRoles());

  private FormChecks() {}

  public static void check(FormDefinition form, CompilationContext context) {
    ALL.forEach(rule -> rule.check(form, context));
  }
}
