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
import org.docket.platform.DocketClock;
import org.docket.record.RecordStore;

/** Who will probably be asked in an approval under way, walked by the engine of production. */
@ApplicationScoped
public class StepsAhead {

  private final RecordStore records;
  private final FactFinding factFinding;
  private final DocketClock clock;

  @Inject
  public StepsAhead(RecordStore records, FactFinding factFinding, DocketClock clock) {
    this.records = records;
    this.factFinding = factFinding;
    this.clock = clock;
  }

  /** People by step, for the steps that come if everybody agrees. */
  Map<String, List<UUID>> of(ApprovalRow row, ProcessDefinition process) {
    ChainDefinition chain = process.chain().orElseThrow();
    EvaluationContext context = EvaluationContext.of(clock.now(), clock.zone()).whileFilling();
    RecordFacts facts = factFinding.about(records.view(row.recordId()), context);
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
