package org.docket.form;

import static org.docket.problem.ProblemCategory.INVALID;

import java.util.Collection;
import org.docket.definition.ScalarNode;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong with lists of related records. */
public final class RelatedProblems {

  private RelatedProblems() {}

  static Problem notSelective(String part, Location place) {
    return Problem.of(
            "form.related-where",
            INVALID,
            ("`%s` cannot decide which records are related. Compare a field of candidate with"
                    + " 'search: true', or its state, number, unit, creator or createdAt, with"
                    + " something of this form, record for this record, or a value")
                .formatted(part),
            "`%s` 不能决定哪些单据相关。请将 candidate 中带“search: true”的字段，或其 state、number、unit、creator、createdAt，与本表单的内容、代表本单据的 record 或某个值比较"
                .formatted(part))
        .at(place);
  }

  static Problem unknownColumn(String form, ScalarNode name, Collection<String> known) {
    Text hint = Suggestions.among(name.text(), known);
    return Problem.of(
            "form.unknown-related-column",
            INVALID,
            "The form '%s' has no column '%s' to show%s".formatted(form, name.text(), hint.en()),
            "表单“%s”没有可显示的列“%s”%s".formatted(form, name.text(), hint.zh()))
        .at(name.location());
  }

  static Problem notSortable(String form, ScalarNode name, Collection<String> known) {
    String by = ListView.Sort.parse(name.text()).by();
    Text hint = Suggestions.among(by, known);
    return Problem.of(
            "form.related-sort",
            INVALID,
            "Records of '%s' cannot be sorted by '%s': only by fields with 'search: true' and what every record has%s"
                .formatted(form, by, hint.en()),
            "“%s”的单据不能按“%s”排序：只能按带“search: true”的字段和单据固有的内容排序%s".formatted(form, by, hint.zh()))
        .at(name.location());
  }

  /** A formula would be computed from a part of the records. */
  public static Problem tooMany(FieldDefinition field) {
    int most = FieldDetails.Related.MOST;
    return Problem.of(
        "form.too-many-related",
        INVALID,
        "\"%s\" has more than %d records, and nothing is computed from a part of them; ask the administrator to narrow 'where', or to write a limit and a sort"
            .formatted(field.title().en(), most),
        "“%s”超过 %d 张单据，不能只按其中一部分计算；请管理员收窄 where，或写明 limit 与 sort"
            .formatted(field.title().zh(), most));
  }
}
