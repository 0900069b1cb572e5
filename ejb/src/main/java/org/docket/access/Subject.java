package org.docket.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Values;
import org.docket.organization.Situation;
import org.jspecify.annotations.Nullable;

/**
 * The record that somebody wants to do something with.
 *
 * @param creator null while it is being made
 * @param participants those known to have or have had a task
 * @param values what expressions see: fields, {@code creator}, {@code unit}, {@code settings}
 */
public record Subject(
    @Nullable UUID creator, Set<UUID> participants, Values values, EvaluationContext context) {

  public Subject {
    participants = Set.copyOf(participants);
  }

  Situation situation() {
    return new Situation(creator, Map.of(), participants, values, context);
  }
}
