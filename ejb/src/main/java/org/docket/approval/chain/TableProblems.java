package org.docket.approval.chain;

import org.docket.problem.Location;
import org.docket.problem.Problem;

/** What can be wrong in the tables of a chain, written in it or in a file beside it. */
public final class TableProblems {

  private TableProblems() {}

  static Problem noFile(String file, Location at) {
    return ChainProblems.invalid(
        "chain.table-no-file",
        at,
        "There is no file '%s' beside this one, nor is that <pack>/<file> of another pack"
            .formatted(file),
        "此文件旁没有“%s”文件，也不是其他配置包的 配置包/文件名".formatted(file));
  }

  static Problem columnMissing(String column, String file, Location at) {
    return ChainProblems.invalid(
        "chain.table-column-missing",
        at,
        "The first line of '%s' names no column %s".formatted(file, column),
        "“%s”首行缺少列 %s".formatted(file, column));
  }

  static Problem noAmount(String cell, Location at) {
    return ChainProblems.invalid(
        "chain.table-no-amount",
        at,
        "'%s' is no amount; write one such as 5000 or 0.5".formatted(cell),
        "“%s”不是金额，可写 5000 或 0.5 等".formatted(cell));
  }

  static Problem noDay(String cell, Location at) {
    return ChainProblems.invalid(
        "chain.table-no-day",
        at,
        "'%s' is no day; write one such as 2026-01-31".formatted(cell),
        "“%s”不是日期，可写 2026-01-31 等".formatted(cell));
  }

  static Problem nobodyNamed(Location at) {
    return ChainProblems.invalid(
        "chain.table-names-nobody",
        at,
        "This row names no position under by; write one, or several with ; between them",
        "此行的 by 未填写岗位；请填写一个岗位，多个岗位以 ; 分隔");
  }

  static Problem wrongWidth(int cells, int columns, Location at) {
    return ChainProblems.invalid(
        "chain.table-row-width",
        at,
        "This row has %d cells, and the table %d columns; write - where anything will do"
            .formatted(cells, columns),
        "此行有 %d 个单元格，而表格有 %d 列；任意取值请写 -".formatted(cells, columns));
  }

  static Problem notAName(String column, Location at) {
    return ChainProblems.invalid(
        "chain.table-column-no-name",
        at,
        "A column is about one name such as kind or total, not '%s'".formatted(column),
        "列须为单个名称，如 kind 或 total，而非“%s”".formatted(column));
  }

  static Problem unreadable(String cell, Location at) {
    return ChainProblems.invalid(
        "chain.table-cell",
        at,
        "'%s' is no cell of a table: write a value, several with commas, up to 5000, over 5000 up to 8000, or -"
            .formatted(cell),
        "“%s”不是有效的单元格：可写一个值、以逗号分隔的多个值、up to 5000、over 5000 up to 8000 或 -".formatted(cell));
  }

  static Problem neverCounts(Location at) {
    return ChainProblems.invalid(
        "chain.table-row-never-counts",
        at,
        "This row counts on no day: its last day comes before its first",
        "此行的有效末日早于首日，永不生效");
  }

  /** The check takes the values apart until each row has all or nothing of a part. */
  public static Problem tooLarge(int most, Location at) {
    return ChainProblems.invalid(
        "chain.table-too-large",
        at,
        "This table takes its data apart into more than %d cases, which is more than can be checked; let rows share bounds, or divide it into choices one after the other"
            .formatted(most),
        "此表的取值组合超过 %d 种，无法全部检查；请让各行共用界限，或拆成先后多个分支".formatted(most));
  }

  /** The words name what no row is for. */
  public static Problem gap(String rest, Location at) {
    return ChainProblems.invalid(
        "chain.table-leaves-gap",
        at,
        "No row is for %s; add one, widen this cell, or say otherwise".formatted(rest),
        "没有适用于 %s 的行；请增加一行、放宽此单元格，或写明 otherwise".formatted(rest));
  }

  /** The words name what both rows are for. */
  public static Problem overlap(int first, int second, String both, Location at) {
    return ChainProblems.invalid(
        "chain.table-rows-overlap",
        at,
        "Rows %d and %d are both for %s; let them meet without a common part"
            .formatted(first, second, both),
        "第 %d 行与第 %d 行都适用于 %s，请使其互不重叠".formatted(first, second, both));
  }
}
