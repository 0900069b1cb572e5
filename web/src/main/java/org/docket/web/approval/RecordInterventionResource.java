package org.docket.web.approval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.docket.approval.Intervention;
import org.docket.approval.Interventions;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** What those who administer a form do where an approval does not go on by itself. */
@ApplicationScoped
@Path("/records/{record}/intervention")
@Produces(MediaType.APPLICATION_JSON)
public class RecordInterventionResource {

  @Inject private Interventions interventions;
  @Inject private RequestLanguage language;

  /** Where an approval waits, for whom, and where it can go on instead. */
  record PlaceResponse(
      int visit,
      String title,
      List<TaskPeople> tasks,
      List<GoalResponse> goals,
      Optional<CallResponse> call) {
    static PlaceResponse of(Intervention.Place place, Locale shown) {
      return new PlaceResponse(
          place.visit(),
          place.title().in(shown),
          place.tasks().stream()
              .map(
                  task ->
                      new TaskPeople(
                          task.task(),
                          task.people().stream()
                              .map(person -> new PersonName(person.id(), person.name()))
                              .toList()))
              .toList(),
          place.goals().stream()
              .map(goal -> new GoalResponse(goal.step(), goal.title().in(shown)))
              .toList(),
          place.call().map(call -> CallResponse.of(call, shown)));
    }
  }

  /** A task and who is asked in it. */
  record TaskPeople(UUID task, List<PersonName> people) {}

  /** A person. */
  record PersonName(UUID id, String name) {}

  /** A step. */
  record GoalResponse(String step, String title) {}

  /** A call that is not answered yet: how often it was tried, and when it is tried next. */
  record CallResponse(int tries, int most, Optional<Instant> next, Optional<String> failure) {
    static CallResponse of(Intervention.Call call, Locale shown) {
      return new CallResponse(
          call.tries(), call.most(), call.next(), call.failure().map(why -> why.in(shown)));
    }
  }

  /**
   * What is to be done.
   *
   * @param what {@code skip}, {@code jump}, {@code reassign}, {@code again} or {@code answer}
   * @param visit the place, for all but reassign
   * @param step where to go on, for jump
   * @param task in which somebody else is asked, for reassign
   * @param from in whose place; left out for all who are asked
   * @param to who is asked
   * @param answer what another system would have answered; left out where it is not going to
   * @param reason why; kept in the time line
   */
  record InterventionRequest(
      @Required @Nullable String what,
      @Nullable Integer visit,
      @Nullable String step,
      @Nullable UUID task,
      @Nullable UUID from,
      @Nullable UUID to,
      @Nullable ObjectNode answer,
      @Required @Nullable String reason) {

    Intervention intervention() {
      String why = reason == null ? "" : reason.strip();
      return switch (what == null ? "" : what) {
        case "skip" -> new Intervention.Skip(required(visit, "/visit"), why);
        case "jump" ->
            new Intervention.Jump(required(visit, "/visit"), required(step, "/step"), why);
        case "reassign" ->
            new Intervention.Reassign(
                required(task, "/task"), Optional.ofNullable(from), required(to, "/to"), why);
        case "again" -> new Intervention.Again(required(visit, "/visit"), why);
        case "answer" ->
            new Intervention.Answer(required(visit, "/visit"), Optional.ofNullable(answer), why);
        default -> throw new ProblemException(unknown());
      };
    }

    private static <T> T required(@Nullable T value, String pointer) {
      if (value == null) {
        throw new ProblemException(
            Problem.of(
                    "approval.incomplete-act",
                    ProblemCategory.INVALID,
                    "This is missing: %s".formatted(pointer.substring(1)),
                    "缺少：%s".formatted(pointer.substring(1)))
                .at(pointer));
      }
      return value;
    }

    private static Problem unknown() {
      return Problem.of(
              "approval.unknown-intervention",
              ProblemCategory.INVALID,
              "Say what is to be done: skip, jump, reassign, again or answer",
              "请指明操作：skip、jump、reassign、again 或 answer")
          .at("/what");
    }
  }

  @GET
  @Operation(
      en = "Where the approval of a record waits, for those who administer its form.",
      zh = "单据审批当前等待之处，供表单管理员查看。")
  public Items<PlaceResponse> get(
      @PathParam("record") UUID record,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return new Items<>(
        interventions.places(record).stream()
            .map(place -> PlaceResponse.of(place, shown))
            .toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Skip a step, go on at another one, ask somebody else, or call another system again or "
              + "enter its answer, with a reason. For those who administer the form.",
      zh = "跳过步骤、转到其他步骤、改派人员，或重新调用外部系统、录入其应答，须说明原因。供表单管理员使用。")
  public void intervene(@PathParam("record") UUID record, InterventionRequest request) {
    interventions.intervene(record, request.intervention());
  }
}
