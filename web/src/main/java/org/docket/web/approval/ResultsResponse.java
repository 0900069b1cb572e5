package org.docket.web.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ItemResult;

/** What became of each of several tasks, in their order. */
public record ResultsResponse(List<ResultResponse> items) {

  /**
   * One of them.
   *
   * @param record what the task is about; missing where it failed
   * @param code of the problem; missing where it went well
   * @param detail what stood in the way, and what to do
   */
  public record ResultResponse(
      UUID task, Optional<UUID> record, Optional<String> code, Optional<String> detail) {}

  static ResultsResponse of(List<ItemResult> results, Locale language) {
    return new ResultsResponse(
        results.stream()
            .map(
                result ->
                    new ResultResponse(
                        result.task(),
                        result.record(),
                        result.problem().map(problem -> problem.code()),
                        result.problem().map(problem -> problem.message().in(language))))
            .toList());
  }
}
