package org.docket.approval.internal;

import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.flow.ChainLanes;
import org.docket.organization.OrganizationChart;

/** Charts for tests of other packages. */
public final class TestCharts {

  private TestCharts() {}

  /** Without an organisation the lanes have the keys of positions as titles. */
  public static ChainLanes lanes(ProcessDefinition process) {
    return new Chart(process, OrganizationChart.EMPTY);
  }
}
