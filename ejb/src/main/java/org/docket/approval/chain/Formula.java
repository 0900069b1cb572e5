package org.docket.approval.chain;

import java.util.Optional;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;

/**
 * A value that a step computes. It is compiled when a process binds the chain to a form, as only
 * the forms have all its names.
 */
public record Formula(ScalarNode source, Optional<Compiled> expression) {

  /** The expression in a chain that is bound to a form. */
  public Compiled compiled() {
    return expression.orElseThrow(
        () -> new IllegalStateException("No process binds the chain with " + source.text()));
  }
}
