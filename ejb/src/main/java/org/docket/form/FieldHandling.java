package org.docket.form;

/**
 * What becomes of the value of a field over the life of its record.
 *
 * @param once a value that was handed in stays as it is
 * @param afterSubmit whoever may edit the record changes it while the approval still runs
 * @param copied a copy of the record takes it over
 * @param masked shown without its middle until somebody reveals it, which is logged
 */
public record FieldHandling(boolean once, boolean afterSubmit, boolean copied, boolean masked) {}
