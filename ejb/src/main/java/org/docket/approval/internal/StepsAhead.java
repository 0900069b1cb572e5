package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.expression.EvaluationContext;
import org.docket.organization.Organization;
import org.docket.organization.WorkingTimes;
import org.docket.platform.DocketClock;
import org.docket.record.RecordStore;

/** Who will probably be asked in an approval under way, walked by the engine of production. */
@ApplicationScoped
public class StepsAhead {

  private final RecordStore records;
  private final Organization organization;
  private final WorkingTimes workingTimes;
  private final DocketClock clock;

  @Inject
  public StepsAhead(
      RecordStore records,
      Organization organization,
      WorkingTimes workingTimes,
      DocketClock clock) {
    this.records = records;
    this.organization = organization;
    this.workingTimes = workingTimes;
    this.clock = clock;
  }

  /** People by step, for the steps that come if everybody agrees. */
  Map<String, List<UUID>> of(ApprovalRow row, ProcessDefinition process) {
    ChainDefinition chain = process.chain().orElseThrow();
    EvaluationContext context = EvaluationContext.of(clock.now(), clock.zone()).whileFilling();
    RecordFacts facts =
        new RecordFacts(
            records.view(row.recordId()), organization.chart(), context, workingTimes::units);
    UsualWay way = new UsualWay(chain, facts, row.startedBy(), clock);
    way.walkOn(row.state());
    Map<String, List<UUID>> expected = new LinkedHashMap<>();
    for (String step : ChainMap.of(chain).steps()) {
      way.askedAt(step)
          .ifPresent(asked -> expected.put(step, asked.people().stream().distinct().toList()));
    }
    return expected;
  }
}
