package org.docket.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.docket.problem.Text;

/**
 * Where the time of a process goes, over the records that the acting person may read. Times are
 * seconds; a question that somebody was asked counts nothing.
 *
 * @param hours which of them count
 * @param rows the steps in the order of the chain; else those that took most time first
 * @param all together
 * @param ended how many approvals ended in the period, by how they ended, with their mean time
 * @param running how many run now
 */
public record Figures(
    By by, Hours hours, List<Row> rows, Row all, Map<String, Ended> ended, long running) {

  public Figures {
    rows = List.copyOf(rows);
    ended = Map.copyOf(ended);
  }

  /** Which time counts. */
  public enum Hours {
    /** All of it, nights and holidays included. */
    ELAPSED,
    /**
     * That of the calendar of whoever was asked; how much of it was held or waited is not known.
     */
    WORKING;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Hours> of(String key) {
      return Arrays.stream(values()).filter(hours -> hours.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
      return Arrays.stream(values()).map(Hours::key).toList();
    }
  }

  /** What the figures are told apart by. */
  public enum By {
    STEP,
    PERSON,
    /** The unit that owns the record. */
    UNIT,
    /** The unit of those who were asked; that of the record where they are of several. */
    ASKED,
    /** The month in which the task was done. */
    MONTH;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<By> of(String key) {
      return Arrays.stream(values()).filter(by -> by.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
      return Arrays.stream(values()).map(By::key).toList();
    }
  }

  /**
   * Tasks that belong together.
   *
   * @param done how many were answered in the period
   * @param share the part of all the time of the period that they took, from 0 to 1
   * @param late how many of them were answered after their deadline
   * @param returned how many of them led back to an earlier step
   * @param open how many are open now
   * @param overdue how many of those are late
   */
  public record Row(
      String key,
      Text title,
      long done,
      Times times,
      double share,
      long late,
      long returned,
      long open,
      long overdue) {}

  /**
   * Seconds for each task.
   *
   * @param mean from when people were asked until somebody answered
   * @param median of the same; 0 where several groups are together
   * @param handOff of the mean, until somebody took it out of a pool
   * @param held of the mean, while its clock stood
   * @param waited of the mean, while it waited for somebody who was added to it
   */
  public record Times(long mean, long median, long longest, long handOff, long held, long waited) {}

  /** Approvals that ended in one way. */
  public record Ended(long count, long meanSeconds) {}
}
