package org.docket.access;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Values;
import org.docket.organization.Situation;
import org.docket.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The record that somebody wants to do something with.
 *
 * @param creator null while it is being made
 * @param participation whether somebody has or had a task at it; asked only where it matters
 * @param granted whether one of these grantees, as text, may read it now; asked only where the form
 *     allows that
 * @param values what expressions see: fields, {@code creator}, {@code unit}, {@code settings}
 */
public record Subject(
    @Nullable UUID creator,
    Predicate<UUID> participation,
    Predicate<Set<String>> granted,
    Values values,
    EvaluationContext context) {

  boolean isParticipant(Actor actor) {
    return participation.test(actor.personId());
  }

  Situation situation() {
    return Situation.of(creator, values, context);
  }
}
