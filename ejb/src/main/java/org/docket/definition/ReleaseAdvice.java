package org.docket.definition;

import org.docket.problem.ProblemCollector;

/**
 * Something to consider before a candidate is published. Unlike a {@link ReleaseRule} it may look
 * at what is stored, such as who holds which position today, and keeps nobody from publishing. One
 * class each; CDI beans.
 */
public interface ReleaseAdvice {

  void look(CompiledSet set, ProblemCollector advice);
}
