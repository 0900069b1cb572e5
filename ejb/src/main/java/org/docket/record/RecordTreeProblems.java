package org.docket.record;

import static org.docket.problem.ProblemCategory.INVALID;

import org.docket.form.FieldDefinition;
import org.docket.problem.Problem;
import org.docket.problem.Text;

/** What can be wrong with the place of a record in the tree of its form. */
public final class RecordTreeProblems {

  private RecordTreeProblems() {}

  public static Problem circle(FieldDefinition parent) {
    return Problem.of(
        "record.tree-circle",
        INVALID,
        "\"%s\": a record cannot stand under itself, nor under one that stands under it; choose another one"
            .formatted(parent.title().en()),
        "“%s”：单据不能位于自身或其下级之下，请另选".formatted(parent.title().zh()));
  }

  public static Problem tooDeep(FieldDefinition parent, int most) {
    return Problem.of(
        "record.tree-too-deep",
        INVALID,
        "\"%s\": at most %d records can stand above one another; choose one further up"
            .formatted(parent.title().en(), most),
        "“%s”：层级最多 %d 层，请选择更上级的单据".formatted(parent.title().zh(), most));
  }

  static Problem noTree(Text form) {
    return Problem.of(
        "record.no-tree",
        INVALID,
        "Records of \"%s\" have no parent; list them instead".formatted(form.en()),
        "“%s”的单据没有上下级，请使用列表".formatted(form.zh()));
  }
}
