package org.docket.approval.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.approval.ApprovalPreview;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.InformStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Asking;
import org.docket.approval.engine.Assignees;
import org.docket.approval.engine.Truth;
import org.docket.approval.swimlane.ConditionWords;
import org.docket.expression.EvaluationContext;
import org.docket.organization.Organization;
import org.docket.organization.Unit;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.RecordStore;

/** Runs a chain with the engine and the facts of production, for a record that is not there. */
@ApplicationScoped
public class Previewing {

  private final RecordStore records;
  private final Processes processes;
  private final Organization organization;
  private final FactFinding factFinding;
  private final UsualTimes usual;
  private final DocketClock clock;

  @Inject
  public Previewing(
      RecordStore records,
      Processes processes,
      Organization organization,
      FactFinding factFinding,
      UsualTimes usual,
      DocketClock clock) {
    this.records = records;
    this.processes = processes;
    this.organization = organization;
    this.factFinding = factFinding;
    this.usual = usual;
    this.clock = clock;
  }

  public Optional<ApprovalPreview> preview(String form, ObjectNode data) {
    OpenRecord record = records.imagine(form, data);
    return processes.withChain(form, record.releaseId()).map(process -> preview(process, record));
  }

  private ApprovalPreview preview(ProcessDefinition process, OpenRecord record) {
    EvaluationContext context = EvaluationContext.of(clock.now(), clock.zone()).whileFilling();
    RecordFacts facts = factFinding.about(record, context);
    Chart chart = new Chart(process, organization.chart());
    UsualWay way = new UsualWay(process.chain().orElseThrow(), facts, record.creatorId(), clock);
    ApprovalState end = way.walk();
    Map<String, Instant> expected =
        ExpectedDates.of(
            process.chain().orElseThrow(),
            facts,
            new Lengths(chart.map(), usual.of(process.key()), facts),
            clock.now());
    List<ApprovalPreview.Step> steps =
        chart.map().steps().stream()
            .flatMap(key -> step(chart, chart.map().step(key), way, facts, end).stream())
            .map(step -> step.expected(Optional.ofNullable(expected.get(step.step()))))
            .toList();
    ConditionWords words =
        ConditionWords.in(
            processes.release(record.releaseId()),
            record.definition(),
            code -> organization.unit(code).map(Unit::name));
    return new ApprovalPreview(steps, stopped(end, chart.map(), facts, words));
  }

  /** None for what no people have to do with. */
  private static Optional<ApprovalPreview.Step> step(
      Chart chart, ChainStep step, UsualWay way, RecordFacts facts, ApprovalState end) {
    if (step instanceof HumanStep human) {
      return Optional.of(step(chart, human, way, facts, end));
    }
    return step instanceof InformStep inform
        ? Optional.of(step(chart, inform, way, facts, end))
        : Optional.empty();
  }

  private static ApprovalPreview.Step step(
      Chart chart, InformStep step, UsualWay way, RecordFacts facts, ApprovalState end) {
    Optional<Assignees> told = way.askedAt(step.key());
    Assignees who = told.orElseGet(() -> facts.find(step.people(), end));
    return new ApprovalPreview.Step(
        step.key(),
        chart.numberOf(step.key()),
        chart.titleOf(step.key()),
        who.people().stream().map(facts::nameOf).toList(),
        who.why(),
        told.isPresent(),
        ApprovalPreview.Does.IS_TOLD,
        Optional.empty());
  }

  private static ApprovalPreview.Step step(
      Chart chart, HumanStep step, UsualWay way, RecordFacts facts, ApprovalState end) {
    Optional<Assignees> asked = way.askedAt(step.key());
    Assignees who = asked.orElseGet(() -> Asking.together(facts, step, end));
    List<String> people =
        who.nobodyFound() ? List.of() : who.people().stream().map(facts::nameOf).toList();
    return new ApprovalPreview.Step(
        step.key(),
        chart.numberOf(step.key()),
        chart.titleOf(step.key()),
        people,
        who.nobodyFound() ? facts.resolve(step.by(), end).explanation() : who.why(),
        asked.isPresent(),
        step.doing().isOpinion() ? ApprovalPreview.Does.ADVISES : ApprovalPreview.Does.ACTS,
        Optional.empty());
  }

  /** In the words of the form: who fills it in need not know how the chain is written. */
  private static Optional<Text> stopped(
      ApprovalState end, ChainMap map, RecordFacts facts, ConditionWords words) {
    return end.places().stream()
        .filter(Active.AtProblem.class::isInstance)
        .map(Active.AtProblem.class::cast)
        .findFirst()
        .map(
            place ->
                conditions(map.block(place.address()))
                    .filter(asked -> facts.holds(asked) instanceof Truth.Problematic)
                    .findFirst()
                    .map(asked -> words.of(asked.source()))
                    .orElse(place.problem()));
  }

  private static Stream<Condition> conditions(ChainBlock block) {
    if (block instanceof Choose choose) {
      return choose.arms().stream().flatMap(arm -> arm.when().stream());
    }
    return block instanceof ChainStep step ? step.when().stream() : Stream.empty();
  }
}
