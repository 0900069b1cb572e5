package org.docket.approval.chain;

import org.docket.expression.Compiled;
import org.docket.problem.Location;

/** A question that the data answer with yes or no; never with "unknown". */
public record Condition(String source, Compiled expression, Location location) {}
