package org.docket.web.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.docket.approval.Approvals;
import org.docket.approval.OpenWork;
import org.docket.approval.TaskView;
import org.docket.approval.chain.Act;
import org.docket.record.RecordState;
import org.docket.record.RecordView;

/** The open tasks on a record, and what can be done with it besides. */
@ApplicationScoped
public class TasksPart implements RecordPart {

  private final Approvals approvals;

  @Inject
  public TasksPart(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public void add(RecordView record, ObjectNode answer, Locale language) {
    ArrayNode open = answer.putArray("tasks");
    if (record.state() == RecordState.RUNNING) {
      OpenWork work = approvals.openWork(record.id());
      ObjectNode rights = answer.withObject("/rights");
      for (Act act : List.of(Act.WITHDRAW, Act.UNDO, Act.REMIND, Act.PAPER)) {
        rights.put(act.key(), work.possible().contains(act));
      }
      for (TaskView.OnRecord task : work.tasks()) {
        open.addObject()
            .put("id", task.id().toString())
            .put("step", task.step())
            .put("title", task.title().in(language))
            .put("mine", task.mine());
      }
    }
  }
}
