package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.docket.approval.ApprovalPosition;
import org.docket.approval.ApprovalPosition.Box;
import org.docket.approval.ApprovalPosition.State;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.FieldRights;
import org.docket.approval.ProcessChart;
import org.docket.approval.bpmn.BpmnFile;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.swimlane.ChartBuilder;
import org.docket.definition.Definitions;
import org.docket.form.FormDefinition;
import org.docket.organization.Organization;
import org.docket.problem.ProblemException;

/** Draws processes as they are live. */
@ApplicationScoped
public class DrawnProcesses {

  private final KnownProcesses processes;
  private final Organization organization;
  private final Definitions definitions;

  @Inject
  public DrawnProcesses(
      KnownProcesses processes, Organization organization, Definitions definitions) {
    this.processes = processes;
    this.organization = organization;
    this.definitions = definitions;
  }

  public ProcessChart chart(String key) {
    ProcessDefinition process = processes.require(key);
    FormDefinition form = processes.formOf(process);
    return new ProcessChart(
        process.key(),
        process.title(),
        process.purpose(),
        form.key(),
        form.title(),
        process.chain().map(chain -> drawn(process)),
        processes.mayAdminister(form));
  }

  public FieldRights fieldRights(String key) {
    ProcessDefinition process = requireChain(key);
    return RightsOfSteps.of(processes.formOf(process), new Chart(process, organization.chart()));
  }

  public byte[] bpmn(String key, Locale language) {
    ProcessDefinition process = requireChain(key);
    return BpmnFile.of(process, new Chart(process, organization.chart()), language);
  }

  private ProcessDefinition requireChain(String key) {
    ProcessDefinition process = processes.require(key);
    if (process.chain().isEmpty()) {
      throw new ProblemException(ApprovalProblems.processWithoutChain(process.title()));
    }
    return process;
  }

  private ApprovalPosition drawn(ProcessDefinition process) {
    Chart chart = new Chart(process, organization.chart());
    List<Box> boxes = chart.map().steps().stream().map(step -> box(chart, step)).toList();
    return new ApprovalPosition(
        process.chain().orElseThrow().key(),
        process.title(),
        chart.columns(),
        boxes,
        chart.edges(ApprovalState.initial(), Set.of()),
        ChartBuilder.of(process, definitions.live(), chart));
  }

  private static Box box(Chart chart, String step) {
    return new Box(
        step,
        chart.titleOf(step),
        chart.laneOf(step),
        chart.numberOf(step),
        State.OPEN,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Chart.kind(chart.map().step(step)));
  }
}
