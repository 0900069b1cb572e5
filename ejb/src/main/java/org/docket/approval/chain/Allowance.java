package org.docket.approval.chain;

import org.docket.expression.Compiled;
import org.docket.organization.Span;

/** How long a step may take. */
public sealed interface Allowance {

  /** The same for every record. */
  record Fixed(Span span) implements Allowance {}

  /**
   * As long as the record says; no limit while it says nothing.
   *
   * @param length a duration
   * @param working counts days and hours of the working calendar only
   */
  record Held(Compiled length, boolean working) implements Allowance {}

  /** Whether only working time counts. */
  default boolean isWorking() {
    return this instanceof Held held ? held.working() : ((Fixed) this).span().isWorking();
  }
}
