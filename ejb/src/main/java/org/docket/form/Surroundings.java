package org.docket.form;

import org.docket.expression.EvaluationContext;
import org.docket.expression.Values;

/**
 * What surrounds the data of a form while they are worked on.
 *
 * @param envelope {@code creator, unit, settings, number, state}
 */
public record Surroundings(Lookups lookups, EvaluationContext evaluation, Values envelope) {}
