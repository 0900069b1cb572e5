package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import org.docket.definition.CompiledSet;
import org.docket.definition.MapNode;
import org.docket.definition.ReleaseRule;
import org.docket.definition.ScalarNode;
import org.docket.form.FormDefinition;
import org.docket.numbering.SeriesDefinition;
import org.docket.numbering.SeriesUse;
import org.docket.problem.ProblemCollector;

/** The series of a form without a chain shows what its records surely have. */
@ApplicationScoped
public class NumberedForms implements ReleaseRule {

  @Override
  public String id() {
    return "numbering.may-be-empty";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    for (FormDefinition form : set.all(FormDefinition.class)) {
      MapNode root = form.source().root();
      root.map("number")
          .flatMap(number -> number.scalar("series"))
          .ifPresent(series -> check(series, form, set, problems));
    }
  }

  private static void check(
      ScalarNode named, FormDefinition form, CompiledSet set, ProblemCollector problems) {
    SeriesDefinition series = set.require(SeriesDefinition.class, named.text());
    SeriesUse.check(series, form.scope(), named.location(), problems);
  }
}
