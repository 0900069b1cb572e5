package org.docket.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * What becomes of the open approvals of a process whose chain has changed since they began, or
 * would change with a release candidate. Those that stay come last.
 *
 * @param gone steps of earlier chains that the new one lacks, at which approvals wait
 * @param steps of the new chain, one of which can take the place of a step that is gone
 * @param next the approval behind which there are more than are told here
 */
public record VersionPlan(
    String process, List<Item> items, List<Step> gone, List<Step> steps, Optional<UUID> next) {

  public VersionPlan {
    items = List.copyOf(items);
    gone = List.copyOf(gone);
    steps = List.copyOf(steps);
  }

  /** What can be done with an approval. */
  public enum Verdict {
    /** It follows the same chain already. */
    STAYS,
    /** It goes on in the new chain where it is. */
    MOVES,
    /** Somebody must decide: it stays with its chain unless it is chosen. */
    DECISION;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
      return switch (this) {
        case STAYS -> Text.of("stays as it is", "无需迁移");
        case MOVES -> Text.of("moves safely", "可安全迁移");
        case DECISION -> Text.of("needs a decision", "需要决定");
      };
    }
  }

  /**
   * One of the open approvals.
   *
   * @param at titles of the steps where it waits
   * @param movable whether it can be moved at all
   * @param why what hinders it, or what would be left out
   */
  public record Item(
      UUID approval,
      UUID record,
      Optional<String> number,
      String title,
      Instant startedAt,
      int release,
      List<Text> at,
      Verdict verdict,
      boolean movable,
      List<Text> why) {
    public Item {
      at = List.copyOf(at);
      why = List.copyOf(why);
    }
  }

  /** A step by its key. */
  public record Step(String key, Text title) {}

  /**
   * What became of one that was to be moved.
   *
   * @param problem why it stays; empty where it was moved
   */
  public record Moved(UUID approval, Optional<Text> problem) {}
}
