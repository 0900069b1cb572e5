package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.docket.expression.EvaluationContext;
import org.docket.organization.Organization;
import org.docket.organization.WorkingTimes;
import org.docket.record.OpenRecord;

/** Gives the engine the facts about records. */
@ApplicationScoped
public class FactFinding {

  private final Organization organization;
  private final WorkingTimes workingTimes;
  private final ApprovalStore approvals;

  @Inject
  public FactFinding(
      Organization organization, WorkingTimes workingTimes, ApprovalStore approvals) {
    this.organization = organization;
    this.workingTimes = workingTimes;
    this.approvals = approvals;
  }

  /**
   * @param context the moment that counts as now
   */
  RecordFacts about(OpenRecord record, EvaluationContext context) {
    return new RecordFacts(
        record, organization.chart(), approvals::doers, context, workingTimes::units);
  }
}
