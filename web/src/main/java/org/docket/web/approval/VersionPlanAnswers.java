package org.docket.web.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.VersionPlan;

/** Plans for open approvals as the API gives them. */
final class VersionPlanAnswers {

  private VersionPlanAnswers() {}

  /** What becomes of the open approvals of a process. */
  record PlanResponse(
      String process,
      List<ItemResponse> items,
      List<StepResponse> gone,
      List<StepResponse> steps,
      Optional<UUID> next) {
    static PlanResponse of(VersionPlan plan, Locale shown) {
      return new PlanResponse(
          plan.process(),
          plan.items().stream().map(item -> ItemResponse.of(item, shown)).toList(),
          plan.gone().stream().map(step -> StepResponse.of(step, shown)).toList(),
          plan.steps().stream().map(step -> StepResponse.of(step, shown)).toList(),
          plan.next());
    }
  }

  /** A step by its key. */
  record StepResponse(String key, String title) {
    static StepResponse of(VersionPlan.Step step, Locale shown) {
      return new StepResponse(step.key(), step.title().in(shown));
    }
  }

  /** An open approval. */
  record ItemResponse(
      UUID approval,
      UUID record,
      Optional<String> number,
      String title,
      Instant startedAt,
      int release,
      List<String> at,
      String verdict,
      String verdictTitle,
      boolean movable,
      List<String> why) {
    static ItemResponse of(VersionPlan.Item item, Locale shown) {
      return new ItemResponse(
          item.approval(),
          item.record(),
          item.number(),
          item.title(),
          item.startedAt(),
          item.release(),
          item.at().stream().map(text -> text.in(shown)).toList(),
          item.verdict().key(),
          item.verdict().title().in(shown),
          item.movable(),
          item.why().stream().map(text -> text.in(shown)).toList());
    }
  }

  /** What became of one that was to be moved. */
  record MovedResponse(UUID approval, boolean moved, Optional<String> detail) {
    static MovedResponse of(VersionPlan.Moved moved, Locale shown) {
      return new MovedResponse(
          moved.approval(), moved.problem().isEmpty(), TaskResponse.in(moved.problem(), shown));
    }
  }

  /** How many open approvals of a process began with another chain. */
  record StandingResponse(String process, long approvals) {}
}
