package org.docket.form;

import static org.docket.problem.ProblemCategory.INVALID;

import org.docket.problem.Location;
import org.docket.problem.Problem;

/** What can be wrong with a form whose records have a parent. */
public final class TreeProblems {

  private TreeProblems() {}

  public static Problem notAParent(String field, String form, Location place) {
    return Problem.of(
            "form.tree-needs-parent",
            INVALID,
            "'tree' names what a record stands under: '%s' must be of type reference, to '%s' alone, with 'search: true'"
                .formatted(field, form),
            "tree 须指明上级单据的字段：“%s”的类型须为 reference，仅引用“%s”，并带“search: true”".formatted(field, form))
        .at(place);
  }
}
