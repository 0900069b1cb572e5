package org.docket.web.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ChainReplay;
import org.docket.approval.ChainReplay.Verdict;

/** Replays as the API gives them. */
final class ReplayAnswers {

  private ReplayAnswers() {}

  /** A replay and how far it is. */
  record ReplayResponse(
      UUID id,
      String process,
      String title,
      boolean candidate,
      String state,
      String stateTitle,
      int total,
      int done,
      List<VerdictResponse> verdicts,
      Instant createdAt,
      Instant changedAt,
      Optional<String> fault) {
    static ReplayResponse of(ChainReplay replay, Locale shown) {
      List<VerdictResponse> verdicts = new ArrayList<>();
      for (Verdict verdict : Verdict.values()) {
        verdicts.add(
            new VerdictResponse(
                verdict.key(),
                verdict.title().in(shown),
                replay.verdicts().getOrDefault(verdict, 0L)));
      }
      return new ReplayResponse(
          replay.id(),
          replay.process(),
          replay.title().in(shown),
          replay.candidate(),
          replay.state().key(),
          replay.state().title().in(shown),
          replay.total(),
          replay.done(),
          verdicts,
          replay.createdAt(),
          replay.changedAt(),
          TaskResponse.in(replay.fault(), shown));
    }
  }

  /** How many records came to a verdict. */
  record VerdictResponse(String verdict, String title, long count) {}

  /** One of the records. */
  record ItemResponse(
      int place,
      UUID record,
      Optional<String> number,
      String title,
      Optional<String> verdict,
      Optional<String> verdictTitle,
      List<StepResponse> before,
      List<StepResponse> after,
      Optional<String> note) {
    static ItemResponse of(ChainReplay.Item item, Locale shown) {
      return new ItemResponse(
          item.place(),
          item.record(),
          item.number(),
          item.title(),
          item.verdict().map(Verdict::key),
          item.verdict().map(verdict -> verdict.title().in(shown)),
          item.before().stream().map(step -> StepResponse.of(step, shown)).toList(),
          item.after().stream().map(step -> StepResponse.of(step, shown)).toList(),
          TaskResponse.in(item.note(), shown));
    }
  }

  /** A step of a way. */
  record StepResponse(String title, List<String> people, String outcome, boolean assumed) {
    static StepResponse of(ChainReplay.Step step, Locale shown) {
      return new StepResponse(
          step.title().in(shown), step.people(), step.outcome().in(shown), step.assumed());
    }
  }

  /** What comes to a person. */
  record ShareResponse(UUID person, String name, long tasks, long seconds) {
    static ShareResponse of(ChainReplay.Share share) {
      return new ShareResponse(share.person(), share.name(), share.tasks(), share.seconds());
    }
  }
}
