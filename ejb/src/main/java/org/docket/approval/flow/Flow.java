package org.docket.approval.flow;

import java.util.Optional;
import org.docket.problem.Text;

/**
 * A way from node to node.
 *
 * @param condition in the language of conditions; an outcome as {@code outcome = "approve"}
 * @param otherwise whether it is taken when no other one is
 */
public record Flow(
    String id,
    String from,
    String to,
    Optional<Text> name,
    Optional<String> condition,
    boolean otherwise) {}
