package org.docket.expression;

/**
 * What a condition comes to when it is about one name and values that are written down: for which
 * values of the name it holds.
 */
public record Accepted(Path path, ValueSet values) {}
