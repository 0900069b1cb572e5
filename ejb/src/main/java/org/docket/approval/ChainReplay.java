package org.docket.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * Past records that are played once more by a chain as it is live, or as a candidate has it.
 * Nothing of it changes a record.
 *
 * @param candidate whether the chain is that of a candidate
 * @param verdicts how many records came to which verdict so far
 */
public record ChainReplay(
    UUID id,
    String process,
    Text title,
    UUID release,
    boolean candidate,
    State state,
    int total,
    int done,
    Map<Verdict, Long> verdicts,
    Instant createdAt,
    Instant changedAt,
    Optional<Text> fault) {

  public ChainReplay {
    verdicts = Map.copyOf(verdicts);
  }

  /** How far it is. */
  public enum State {
    WORKING,
    DONE,
    CANCELLED,
    FAILED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public Text title() {
      return switch (this) {
        case WORKING -> Text.of("Being played", "正在回放");
        case DONE -> Text.of("Played", "已回放");
        case CANCELLED -> Text.of("Stopped", "已停止");
        case FAILED -> Text.of("Broken off", "已中断");
      };
    }
  }

  /** What became of a record. */
  public enum Verdict {
    /** The same steps, and whoever decided would be asked again. */
    SAME,
    /** The same steps, and somebody else would have been asked. */
    PEOPLE,
    /** Other steps. */
    ROUTE,
    /** It stops, or nobody is found whom a step asks for. */
    NOBODY,
    /** It had no approval, or cannot be read by the form of the chain. */
    UNKNOWN;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
      return switch (this) {
        case SAME -> Text.of("as before", "与原来一致");
        case PEOPLE -> Text.of("other people", "办理人不同");
        case ROUTE -> Text.of("another route", "路径不同");
        case NOBODY -> Text.of("stops or finds nobody", "中断或找不到办理人");
        case UNKNOWN -> Text.of("cannot be played", "无法回放");
      };
    }
  }

  /**
   * One of the records.
   *
   * @param verdict empty while it waits
   * @param before who decided
   * @param after who would have been asked; by the answers that were given then
   * @param note why it stops or cannot be played
   */
  public record Item(
      int place,
      UUID record,
      Optional<String> number,
      String title,
      Optional<Verdict> verdict,
      List<Step> before,
      List<Step> after,
      Optional<Text> note) {
    public Item {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * A step of a way.
   *
   * @param assumed nobody had answered it then; it is taken as agreed
   */
  public record Step(Text title, List<String> people, Text outcome, boolean assumed) {
    public Step {
      people = List.copyOf(people);
    }
  }

  /**
   * What comes to a person's desk by the replayed records.
   *
   * @param tasks in how many they are asked
   * @param seconds of work by what the steps took on average, shared by all who are asked
   */
  public record Share(UUID person, String name, long tasks, long seconds) {}
}
