package org.docket.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.docket.problem.Problem;

/** What a form says while it is filled in: computed data, what is not shown, what is wrong. */
public record CheckView(ObjectNode data, Set<String> hidden, List<Problem> problems) {}
