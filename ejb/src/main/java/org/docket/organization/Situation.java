package org.docket.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Values;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What "who" is asked about.
 *
 * @param creator who made the record; null where there is none yet
 * @param doers by step, those who did it last
 * @param elsewhere who did steps of other records
 * @param participants who had or have a task at the record
 * @param values what expressions see: the record's fields, {@code creator}, {@code unit}, {@code
 *     settings}
 * @param titles what people call the fields
 */
public record Situation(
    @Nullable UUID creator,
    Map<String, List<UUID>> doers,
    OtherDoers elsewhere,
    Set<UUID> participants,
    Values values,
    Titles titles,
    EvaluationContext context) {

  /** What people call the fields; none for a name that is no field. */
  @FunctionalInterface
  public interface Titles {
    Titles NONE = name -> Optional.empty();

    Optional<Text> of(String name);
  }

  /** Who did steps of other records; asked only where somebody is meant by that. */
  @FunctionalInterface
  public interface OtherDoers {
    OtherDoers NONE = (record, step) -> List.of();

    List<UUID> doers(UUID record, String step);
  }

  public Situation {
    doers = Map.copyOf(doers);
    participants = Set.copyOf(participants);
  }

  /** Of a record on which nobody has worked yet. */
  public static Situation of(@Nullable UUID creator, Values values, EvaluationContext context) {
    return new Situation(
        creator, Map.of(), OtherDoers.NONE, Set.of(), values, Titles.NONE, context);
  }

  List<UUID> doers(String step) {
    return doers.getOrDefault(step, List.of());
  }
}
