package org.docket.approval.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.TaskView;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.StepPolicy;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Turn;
import org.docket.approval.internal.TaskQueries.TaskOnRecord;
import org.docket.definition.Definitions;
import org.docket.form.FormDefinition;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.organization.WorkingTimes;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.RecordStore;

/** Makes views of tasks from their rows and the definitions of their release. */
@ApplicationScoped
public class TaskViews {

  private final ApprovalStore store;
  private final RecordStore records;
  private final TaskQueries queries;
  private final Definitions definitions;
  private final Organization organization;
  private final WorkingTimes times;
  private final DocketClock clock;

  @Inject
  public TaskViews(
      ApprovalStore store,
      RecordStore records,
      TaskQueries queries,
      Definitions definitions,
      Organization organization,
      WorkingTimes times,
      DocketClock clock) {
    this.organization = organization;
    this.times = times;
    this.clock = clock;
    this.store = store;
    this.records = records;
    this.queries = queries;
    this.definitions = definitions;
  }

  public TaskView.Page open(UUID person, Optional<String> cursor, int limit) {
    List<TaskOnRecord> found = queries.open(person, cursor.map(this::row).orElse(null), limit + 1);
    boolean all = cursor.isEmpty() && found.size() <= limit;
    return page(found, limit, all ? found.size() : queries.countOpen(person));
  }

  public TaskView.Page done(UUID person, Optional<String> cursor, int limit) {
    List<TaskOnRecord> found = queries.done(person, cursor.map(this::row).orElse(null), limit + 1);
    return page(found, limit, found.size());
  }

  public TaskView.Work work(UUID person, UUID id) {
    TaskOnRecord known =
        queries.find(id).orElseThrow(() -> new ProblemException(ApprovalProblems.noSuchTask()));
    List<CandidateRow> candidates = store.candidateRows(id);
    Optional<CandidateRow> own =
        candidates.stream().filter(row -> row.personId().equals(person)).findFirst();
    if (own.isEmpty() && !known.task().closedBy().filter(person::equals).isPresent()) {
      throw new ProblemException(ApprovalProblems.noSuchTask());
    }
    Optional<UUID> principal = own.flatMap(CandidateRow::behalfOf);
    TaskOnRecord found = principal.map(known::onBehalfOf).orElse(known);
    TaskWork work =
        new TaskWork(view(found, candidates.size() > 1), own.isPresent(), found.task().why());
    return step(found)
        .map(step -> work(work, found, principal.orElse(person), step))
        .orElseGet(work::ofRepair);
  }

  private TaskView.Work work(TaskWork work, TaskOnRecord found, UUID principal, HumanStep step) {
    TaskFields fields = fields(found, step);
    Optional<TaskView.LineChoice> choice =
        step.fields()
            .lines()
            .filter(rule -> found.task().isOpen())
            .map(rule -> new LineDecisions(rule, data(found), fields).choice());
    return work.of(fields, choice, desk(found, principal), organization.chart());
  }

  private JsonNode data(TaskOnRecord found) {
    return records.view(found.task().recordId()).data();
  }

  private TaskFields fields(TaskOnRecord found, HumanStep step) {
    int visit = Turn.visitOf(found.task().turn());
    return TaskFields.of(map(found.approval()), step, found.approval().inside(visit));
  }

  /** The turn of an open task, as the engine sees it. */
  private Optional<TaskWork.Desk> desk(TaskOnRecord found, UUID principal) {
    ApprovalState state = found.approval().state();
    return state
        .asking()
        .flatMap(
            place ->
                place.turn(found.task().turn()).stream()
                    .map(
                        turn ->
                            new TaskWork.Desk(
                                map(found.approval()), state, place, turn, principal)))
        .findFirst();
  }

  public List<TaskView.OnRecord> onRecord(UUID person, UUID record) {
    return onRecord(store.openTasksOfRecord(record, person));
  }

  List<TaskView.OnRecord> onRecord(List<ApprovalStore.Found> found) {
    return found.stream()
        .map(
            open ->
                new TaskView.OnRecord(
                    open.task().id(),
                    open.task().step(),
                    title(map(open.approval()), open.approval(), open.task()),
                    open.candidate()))
        .toList();
  }

  private TaskRow row(String cursor) {
    try {
      return store.task(UUID.fromString(cursor)).orElseThrow(IllegalArgumentException::new);
    } catch (IllegalArgumentException notOurs) {
      throw new ProblemException(ApprovalProblems.badCursor(), notOurs);
    }
  }

  private TaskView.Page page(List<TaskOnRecord> found, int limit, long count) {
    List<TaskOnRecord> shown = found.subList(0, Math.min(limit, found.size()));
    Optional<String> next =
        found.size() > limit
            ? Optional.of(shown.get(shown.size() - 1).task().id().toString())
            : Optional.empty();
    List<TaskView> items = shown.stream().map(each -> view(each, each.pool())).toList();
    return new TaskView.Page(items, next, count);
  }

  private TaskView view(TaskOnRecord found, boolean pool) {
    TaskRow task = found.task();
    ProcessDefinition process = process(found.approval());
    ChainMap map = ChainMap.of(process.chain().orElseThrow());
    Optional<HumanStep> step = step(map, task);
    return new TaskView(
        task.id(),
        about(found),
        new TaskView.Named(process.key(), process.title()),
        task.step(),
        title(map, found.approval(), task),
        step.flatMap(HumanStep::ask).or(() -> stoppedAsk(task)),
        task.openedAt(),
        task.due(),
        step.flatMap(human -> words().of(human, task)),
        task.isLate(),
        pool,
        isAnswerable(task) ? answers(step) : List.of(),
        task.closedAt(),
        task.outcome().map(key -> ActWords.outcome(map, task.step(), key)),
        asked(found),
        isAnswerable(task) && step.filter(TaskViews::asksForPassword).isPresent(),
        isAnswerable(task) && step.filter(TaskViews::needsItsOwn).isPresent());
  }

  private DueWords words() {
    return new DueWords(organization.chart(), times.units(), clock.now());
  }

  private static boolean needsItsOwn(HumanStep step) {
    StepPolicy.Answering answering = step.policy().answering();
    return answering.signing() == StepPolicy.Signing.REQUIRED || answering.files() > 0;
  }

  private static boolean asksForPassword(HumanStep step) {
    return step.policy().answering().reauthenticate();
  }

  private static boolean isAnswerable(TaskRow task) {
    return task.isOpen() && !task.isPaused() && task.kind() != Turn.Kind.ENQUIRY;
  }

  private TaskView.Asked asked(TaskOnRecord found) {
    TaskRow task = found.task();
    return new TaskView.Asked(
        task.kind().name().toLowerCase(Locale.ROOT),
        task.askedBy().flatMap(organization::person).map(Person::name),
        task.note(),
        task.isPaused(),
        task.heldAt().isPresent(),
        Optional.ofNullable(found.onBehalfOf()).flatMap(organization::person).map(Person::name));
  }

  private TaskView.AboutRecord about(TaskOnRecord found) {
    Text formTitle =
        definitions
            .require(FormDefinition.class, found.form(), found.approval().releaseId())
            .title();
    return new TaskView.AboutRecord(
        found.task().recordId(),
        found.form(),
        formTitle,
        Optional.ofNullable(found.number()),
        found.title(),
        found.version());
  }

  private static Text title(ChainMap map, ApprovalRow approval, TaskRow task) {
    Text step =
        task.step().equals(TaskRows.STOPPED)
            ? StoppedOutcomes.title()
            : ApprovalLog.titleOf(map, task.step());
    return ItemWords.title(step, approval.inside(Turn.visitOf(task.turn())));
  }

  private static Optional<Text> stoppedAsk(TaskRow task) {
    return task.step().equals(TaskRows.STOPPED) ? Optional.of(task.why()) : Optional.empty();
  }

  private static List<TaskView.Answer> answers(Optional<HumanStep> step) {
    return step.map(TaskViews::answers).orElseGet(TaskViews::repairs);
  }

  static List<TaskView.Answer> answers(HumanStep step) {
    return step.outcomes().stream()
        .map(
            outcome ->
                new TaskView.Answer(
                    outcome.key(),
                    outcome.title(),
                    outcome.style(),
                    step.commentRequired() || outcome.commentRequired(),
                    outcome.require()))
        .toList();
  }

  private static List<TaskView.Answer> repairs() {
    return List.of(
        new TaskView.Answer(
            StoppedOutcomes.RETRY,
            StoppedOutcomes.retryTitle(),
            Optional.of("primary"),
            false,
            List.of()),
        new TaskView.Answer(
            StoppedOutcomes.CANCEL,
            StoppedOutcomes.cancelTitle(),
            Optional.of("danger"),
            false,
            List.of()));
  }

  private Optional<HumanStep> step(TaskOnRecord found) {
    return step(map(found.approval()), found.task());
  }

  private static Optional<HumanStep> step(ChainMap map, TaskRow task) {
    Optional<ChainStep> step = map.findStep(task.step());
    return step.filter(HumanStep.class::isInstance).map(HumanStep.class::cast);
  }

  private ChainMap map(ApprovalRow approval) {
    return ChainMap.of(process(approval).chain().orElseThrow());
  }

  private ProcessDefinition process(ApprovalRow approval) {
    return definitions.require(ProcessDefinition.class, approval.process(), approval.releaseId());
  }
}
