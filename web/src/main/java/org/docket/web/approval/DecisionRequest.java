package org.docket.web.approval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.Decision;
import org.docket.approval.Enclosed;
import org.docket.approval.LineVerdict;
import org.docket.approval.LineVerdict.Verdict;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers to a task.
 *
 * @param version of the record as it was seen; without it the answer stands whatever changed
 * @param lines what is decided about each line, where the step decides on lines; without it, the
 *     outcome holds for all of them
 * @param password of the acting person, where the step demands it
 */
public record DecisionRequest(
    @Required @Nullable String outcome,
    @Nullable String comment,
    @Nullable ObjectNode data,
    @Nullable Long version,
    @Nullable List<LineRequest> lines,
    @Nullable String password,
    @Nullable UUID signature,
    @Nullable List<@Nullable UUID> attachments) {

  /**
   * What is decided about one line.
   *
   * @param row its id
   * @param verdict {@code accept, reduce} or {@code reject}
   * @param quantity how much is approved of a line that is reduced
   */
  record LineRequest(
      @Required @Nullable String row,
      @Required @Nullable String verdict,
      @Nullable BigDecimal quantity,
      @Nullable String reason) {

    LineVerdict verdict(String at) {
      Verdict known =
          Optional.ofNullable(verdict)
              .flatMap(Verdict::of)
              .orElseThrow(
                  () ->
                      new ProblemException(
                          Problem.of(
                                  "approval.line-verdict-unknown",
                                  ProblemCategory.INVALID,
                                  "Say accept, reduce or reject",
                                  "请填写 accept、reduce 或 reject")
                              .at(at + "/verdict")));
      return new LineVerdict(
          Optional.ofNullable(row).orElse(""),
          known,
          Optional.ofNullable(quantity),
          Optional.ofNullable(reason));
    }
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "DecisionRequest[" + outcome + "]";
  }

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
        Optional.ofNullable(version),
        verdicts(),
        new Enclosed(
            Optional.ofNullable(signature), attachments == null ? List.of() : files(attachments)));
  }

  private static List<UUID> files(List<@Nullable UUID> attachments) {
    List<UUID> files = new ArrayList<>();
    for (UUID file : attachments) {
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  private List<LineVerdict> verdicts() {
    List<LineVerdict> verdicts = new ArrayList<>();
    for (LineRequest line : lines == null ? List.<LineRequest>of() : lines) {
      verdicts.add(line.verdict("/lines/" + verdicts.size()));
    }
    return verdicts;
  }
}
