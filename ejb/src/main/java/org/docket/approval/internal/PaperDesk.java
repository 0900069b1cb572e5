package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.docket.approval.PaperTask;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepPolicy.Answering;
import org.docket.approval.chain.StepPolicy.Signing;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.Turn;
import org.docket.record.RecordStore;

/** What somebody may enter that others have signed on paper. */
@ApplicationScoped
public class PaperDesk {

  private final ApprovalStore store;
  private final Processes processes;
  private final ApprovalFlow flow;
  private final RecordStore records;

  @Inject
  public PaperDesk(
      ApprovalStore store, Processes processes, ApprovalFlow flow, RecordStore records) {
    this.store = store;
    this.processes = processes;
    this.flow = flow;
    this.records = records;
  }

  /**
   * Whether the person may at one of the steps that are open. Costs nothing where no chain says.
   */
  boolean mayEnter(ApprovalRow row, UUID person) {
    ChainMap map = ChainMap.of(processes.require(row).chain().orElseThrow());
    List<Active.AtStep> places =
        row.state().places().stream()
            .filter(Active.AtStep.class::isInstance)
            .map(Active.AtStep.class::cast)
            .filter(place -> !step(map, place).policy().paper().isEmpty())
            .toList();
    if (places.isEmpty()) {
      return false;
    }
    RunningApproval approval = flow.running(row, records.view(row.recordId()));
    return places.stream()
        .anyMatch(place -> enters(approval.at(place.visit()), step(map, place), person));
  }

  /** None where no approval is running. */
  public List<PaperTask> tasks(UUID record, UUID person) {
    return store
        .latest(record)
        .filter(ApprovalRow::isRunning)
        .map(row -> tasks(flow.running(row, records.view(record)), person))
        .orElse(List.of());
  }

  private List<PaperTask> tasks(RunningApproval approval, UUID person) {
    ChainMap map = ChainMap.of(approval.chain());
    return store.openTasksOfRecord(approval.record().id()).stream()
        .filter(task -> !task.isPaused() && task.kind() != Turn.Kind.ENQUIRY)
        .filter(
            task ->
                map.findStep(task.step()).orElse(null) instanceof HumanStep step
                    && enters(approval.at(Turn.visitOf(task.turn())), step, person))
        .map(task -> task(approval, map, task, store.candidateRows(task.id())))
        .toList();
  }

  private static PaperTask task(
      RunningApproval approval, ChainMap map, TaskRow task, List<CandidateRow> asked) {
    HumanStep step = (HumanStep) map.step(task.step());
    List<PaperTask.Signer> signers =
        asked.stream()
            .filter(row -> row.behalfOf().isEmpty())
            .map(
                row ->
                    new PaperTask.Signer(row.personId(), approval.facts().nameOf(row.personId())))
            .toList();
    Answering demanded = step.policy().answering();
    TaskFields fields = TaskAnswers.fields(approval, task, step);
    return new PaperTask(
        task.id(),
        step.title(),
        signers,
        TaskViews.answers(step),
        new PaperTask.Fields(
            step.fields().whole(), step.fields().edit(), step.fields().require(), fields.lines()),
        step.fields()
            .lines()
            .map(rule -> new LineDecisions(rule, approval.record().data(), fields).choice()),
        demanded.signing() == Signing.REQUIRED,
        demanded.files());
  }

  private static HumanStep step(ChainMap map, Active.AtStep place) {
    return (HumanStep) map.step(place.step());
  }

  /**
   * Whether the person may enter what was signed on paper for the step.
   *
   * @param approval seen from the items that the task is about
   */
  static boolean enters(RunningApproval approval, HumanStep step, UUID person) {
    return approval.facts().find(step.policy().paper(), approval.state()).people().contains(person);
  }
}
