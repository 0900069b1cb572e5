package org.docket.web.approval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ChainTrial;
import org.docket.approval.ChainTrials;
import org.docket.approval.ChainTrials.Answer;
import org.docket.approval.ChainTrials.Wish;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Tries the chain of a process. Stores nothing. */
@ApplicationScoped
@Path("/processes/{process}/trial")
@Produces(MediaType.APPLICATION_JSON)
public class ChainTrialsResource {

  @Inject private ChainTrials trials;
  @Inject private RequestLanguage language;

  /**
   * What is tried.
   *
   * @param candidate whose chain; the live one where it is left out
   * @param record whose values; those in {@code data} where it is left out
   * @param answers chosen so far
   */
  public record TrialRequest(
      @Nullable UUID candidate,
      @Nullable UUID record,
      @Nullable ObjectNode data,
      @Nullable List<AnswerRequest> answers) {
    Wish wish(String process) {
      return new Wish(
          process,
          Optional.ofNullable(candidate),
          Optional.ofNullable(record),
          data == null ? JsonNodeFactory.instance.objectNode() : data,
          answers == null ? List.of() : answers.stream().map(AnswerRequest::answer).toList());
    }
  }

  /** An outcome chosen for a step. */
  public record AnswerRequest(String step, String outcome) {
    Answer answer() {
      return new Answer(step, outcome);
    }
  }

  /** How it would go. */
  public record TrialResponse(
      List<StepResponse> steps, Optional<String> end, Optional<String> stopped) {
    static TrialResponse of(ChainTrial trial, Locale shown) {
      return new TrialResponse(
          trial.steps().stream().map(step -> StepResponse.of(step, shown)).toList(),
          TaskResponse.in(trial.end(), shown),
          TaskResponse.in(trial.stopped(), shown));
    }
  }

  /**
   * One time that a step is come to.
   *
   * @param state {@code done, open, waiting} or {@code skipped}
   */
  public record StepResponse(
      String step,
      String number,
      String title,
      String state,
      List<TurnResponse> turns,
      Optional<Instant> from,
      Optional<Instant> due,
      Optional<Instant> expected,
      Optional<String> outcome,
      Optional<String> because,
      List<ChoiceResponse> outcomes) {
    static StepResponse of(ChainTrial.Step step, Locale shown) {
      return new StepResponse(
          step.step(),
          step.number(),
          step.title().in(shown),
          step.state().name().toLowerCase(Locale.ROOT),
          step.turns().stream()
              .map(
                  turn -> new TurnResponse(turn.people(), turn.why().in(shown), turn.nobodyFound()))
              .toList(),
          step.from(),
          step.due(),
          step.expected(),
          TaskResponse.in(step.outcome(), shown),
          step.because(),
          step.outcomes().stream()
              .map(choice -> new ChoiceResponse(choice.key(), choice.title().in(shown)))
              .toList());
    }
  }

  /** Who is asked, and why. */
  public record TurnResponse(List<String> people, String why, boolean nobodyFound) {}

  /** An answer that a step offers. */
  public record ChoiceResponse(String key, String title) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Try the chain of a process, live or of a release candidate, with the values of a record "
              + "or typed ones: the way it takes by the answers chosen so far, who is asked and "
              + "why, deadlines and expected dates. Stores nothing.",
      zh = "试运行流程的审批链（当前生效或候选配置），取某张单据或手工填写的值：按已选结果走到哪一步、由谁办理及原因、时限与预计时间。不保存任何内容。")
  public TrialResponse play(
      @PathParam("process") String process,
      TrialRequest request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return TrialResponse.of(trials.play(request.wish(process)), language.of(accepted));
  }
}
