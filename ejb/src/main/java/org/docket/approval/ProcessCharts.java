package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.docket.approval.internal.DrawnProcesses;

/** Shows how processes run to whoever has to do with their forms. */
@ApplicationScoped
public class ProcessCharts {

  private final DrawnProcesses drawn;

  @Inject
  public ProcessCharts(DrawnProcesses drawn) {
    this.drawn = drawn;
  }

  /** As it is live. */
  public ProcessChart chart(String process) {
    return drawn.chart(process);
  }

  /** What each step does with each field, as it is live. */
  public FieldRights fieldRights(String process) {
    return drawn.fieldRights(process);
  }

  /** The chain as a BPMN 2.0 file with its diagram, in one language. */
  public byte[] bpmn(String process, Locale language) {
    return drawn.bpmn(process, language);
  }
}
