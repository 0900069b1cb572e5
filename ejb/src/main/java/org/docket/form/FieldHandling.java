package org.docket.form;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of the value of a field over the life of its record.
 *
 * @param once a value that was handed in stays as it is
 * @param afterSubmit whoever may edit the record changes it while the approval still runs
 * @param copied a copy of the record takes it over
 * @param masked shown without its middle until somebody reveals it, which is logged
 * @param was the key that the field had in an earlier revision of the form, whose value it takes
 *     over when a record is moved
 */
public record FieldHandling(
    boolean once, boolean afterSubmit, boolean copied, boolean masked, @Nullable String was) {}
