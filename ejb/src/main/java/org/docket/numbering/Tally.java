package org.docket.numbering;

/**
 * How many numbers of a counter have a state.
 *
 * @param first the lowest value of the counter among them; 0 when none was counted
 * @param last the highest of them; 0 when none was counted
 */
public record Tally(
    String scope,
    String period,
    NumberState state,
    long count,
    long counted,
    long first,
    long last) {}
