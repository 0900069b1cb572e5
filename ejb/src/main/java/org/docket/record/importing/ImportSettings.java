package org.docket.record.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be done with a file.
 *
 * @param match what tells that a record is there already: {@code @number}, {@code @id}, the key of
 *     a unique field, or empty for rows that are all new
 * @param submit whether new records are handed in; else they are drafts
 * @param earlierNumbers why new records keep the numbers that the file says, for the register;
 *     empty when their series number them
 * @param sheets one per sheet of the file
 */
public record ImportSettings(
    Action action,
    String match,
    LineMode lines,
    EmptyCells emptyCells,
    boolean submit,
    String earlierNumbers,
    List<SheetMapping> sheets) {

  /** What every record has besides its fields. */
  public static final String NUMBER = "@number";

  public static final String ID = "@id";
  public static final String TITLE = "@title";

  /** The record that a line belongs to, by what its sheet calls it, and the line itself. */
  public static final String RECORD = "@record";

  public static final String ROW = "@row";

  /** The target of the sheet of records; other sheets have the key of a table, or none. */
  public static final String RECORDS = "@records";

  /** Which records are written. */
  public enum Action {
    @JsonProperty("create")
    CREATE,
    @JsonProperty("update")
    UPDATE,
    @JsonProperty("both")
    BOTH
  }

  /** What becomes of the lines that a record has already. */
  public enum LineMode {
    /** Lines of the file change those with the same row key or are added; all others stay. */
    @JsonProperty("merge")
    MERGE,
    /** The lines of the file are the lines. */
    @JsonProperty("replace")
    REPLACE
  }

  /** What an empty cell means for a record that is there already. */
  public enum EmptyCells {
    @JsonProperty("keep")
    KEEP,
    @JsonProperty("clear")
    CLEAR
  }

  /**
   * Where the columns of a sheet go.
   *
   * @param target {@code @records}, the key of a table, or empty for a sheet that is left out
   * @param columns for each heading a field, a name with {@code @}, or empty
   */
  public record SheetMapping(int sheet, String target, List<String> columns) {
    public SheetMapping {
      columns = List.copyOf(columns);
    }

    /** The place of the column that goes there. */
    public Optional<Integer> columnOf(String name) {
      int column = columns.indexOf(name);
      return column < 0 ? Optional.empty() : Optional.of(column);
    }
  }

  public ImportSettings {
    earlierNumbers = Objects.requireNonNullElse(earlierNumbers, "").strip();
    sheets = List.copyOf(sheets);
  }

  public boolean keepsNumbers() {
    return !earlierNumbers.isEmpty();
  }

  public Optional<SheetMapping> sheet(int index) {
    return sheets.stream()
        .filter(mapping -> mapping.sheet() == index && !mapping.target().isEmpty())
        .findFirst();
  }

  public Optional<SheetMapping> records() {
    return sheets.stream().filter(mapping -> mapping.target().equals(RECORDS)).findFirst();
  }

  /** Whether some sheet has lines of this table. */
  public boolean hasLinesOf(String table) {
    return sheets.stream().anyMatch(mapping -> mapping.target().equals(table));
  }
}
