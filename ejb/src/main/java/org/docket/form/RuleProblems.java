package org.docket.form;

import static org.docket.problem.ProblemCategory.INVALID;

import java.util.Collection;
import org.docket.definition.ScalarNode;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong with rules over lines and records, and with masked fields. */
public final class RuleProblems {

  private RuleProblems() {}

  static Problem noSuchTable(String each, ScalarNode place) {
    return invalid(
        "form.each-needs-table",
        "'%s' is no table of this form; a rule for each line names a field of type table"
            .formatted(each),
        "“%s”不是此表单的明细表；逐行规则须写类型为 table 的字段".formatted(each),
        place.location());
  }

  public static Problem notComparable(FieldDefinition field, Location place) {
    return invalid(
        "form.unique-needs-value",
        "\"%s\" is of type %s and has no single value to compare; take it out of 'unique'"
            .formatted(field.title().en(), field.kind().id()),
        "“%s”的类型为 %s，没有可比较的单个值，请从 unique 中去掉".formatted(field.title().zh(), field.kind().id()),
        place);
  }

  public static Problem similarNeedsSearch(
      String field, Collection<String> searchable, Location place) {
    Text hint = Suggestions.among(field, searchable);
    return invalid(
        "form.similar-needs-search",
        "Similar records are found by fields with 'search: true', and '%s' is none%s"
            .formatted(field, hint.en()),
        "相似单据须按带“search: true”的字段查找，而“%s”不是%s".formatted(field, hint.zh()),
        place);
  }

  public static Problem maskedSearch(FieldDefinition field) {
    return invalid(
        "form.masked-search",
        "\"%s\" is masked, and searching would find out what it hides; take 'search' or 'mask' out"
            .formatted(field.title().en()),
        "“%s”已设为遮蔽，检索会泄露其内容；请去掉 search 或 mask".formatted(field.title().zh()),
        field.location());
  }

  /** Whoever may write could try values until one is there already. */
  public static Problem maskedUnique(FieldDefinition field) {
    return invalid(
        "form.masked-unique",
        "\"%s\" is masked, and being unique would tell whoever tries values what it hides; take 'unique' or 'mask' out"
            .formatted(field.title().en()),
        "“%s”已设为遮蔽，唯一性检查会让人通过试填得知其内容；请去掉 unique 或 mask".formatted(field.title().zh()),
        field.location());
  }

  public static Problem maskedTitle(FieldDefinition field) {
    return invalid(
        "form.masked-title",
        "\"%s\" is masked and cannot be part of 'recordTitle', which everybody reads"
            .formatted(field.title().en()),
        "“%s”已设为遮蔽，不能用于人人可见的 recordTitle".formatted(field.title().zh()),
        field.location());
  }

  /** An expression would hand out what a mask hides, or compute with the mask. */
  public static Problem maskedComputed(String path, Location place) {
    return invalid(
        "form.masked-computed",
        "'%s' is masked, and nothing can be computed from it; take 'mask' out there, or name it here under 'shows' only"
            .formatted(path),
        "“%s”已设为遮蔽，不能用于计算；请去掉其 mask，或此处仅在 shows 中列出".formatted(path),
        place);
  }

  private static Problem invalid(String code, String en, String zh, Location place) {
    return Problem.of(code, INVALID, en, zh).at(place);
  }
}
