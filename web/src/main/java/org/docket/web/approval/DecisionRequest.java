package org.docket.web.approval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.docket.approval.Decision;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers to a task.
 *
 * @param version of the record as it was seen; without it the answer stands whatever changed
 */
public record DecisionRequest(
    @Required @Nullable String outcome,
    @Nullable String comment,
    @Nullable ObjectNode data,
    @Nullable Long version) {

  Decision decision() {
    if (outcome == null) {
      throw new ProblemException(
          Problem.of(
                  "approval.outcome-missing",
                  ProblemCategory.INVALID,
                  "Say which outcome is chosen",
                  "请指明处理结果")
              .at("/outcome"));
    }
    return new Decision(
        outcome,
        Optional.ofNullable(comment),
        data == null ? JsonNodeFactory.instance.objectNode() : data,
        Optional.ofNullable(version));
  }
}
