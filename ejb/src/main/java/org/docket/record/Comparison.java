package org.docket.record;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Text;
import org.docket.record.RecordHistory.Change;
import org.docket.record.RecordHistory.Revision;

/** What is different between two revisions of a record, as far as one person may see it. */
public record Comparison(Revision from, Revision to, List<Difference> differences) {

  public Comparison {
    differences = List.copyOf(differences);
  }

  /** A field, or a table, whose contents differ. */
  public sealed interface Difference {

    /** A field with the values that people read. */
    record Field(Change change) implements Difference {}

    /** The lines of a table that differ, in the order of the newer revision, removed ones last. */
    record Table(String field, Text title, List<Line> lines) implements Difference {
      public Table {
        lines = List.copyOf(lines);
      }
    }
  }

  /** What became of a line. */
  public enum Fate {
    ADDED,
    CHANGED,
    REMOVED
  }

  /**
   * A line, which keeps its id for ever.
   *
   * @param before its place in the older revision, counted from 1
   * @param after its place in the newer one
   */
  public record Line(
      String id, Fate fate, Optional<Integer> before, Optional<Integer> after, List<Change> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }
}
