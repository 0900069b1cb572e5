package org.docket.bench.kills;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.Decision;
import org.docket.approval.Decisions;
import org.docket.approval.TaskView;
import org.docket.approval.Tasks;
import org.docket.bench.kills.Answers.Kind;
import org.docket.bench.rig.BareCore;
import org.docket.document.Document;
import org.docket.document.DocumentPrints;
import org.docket.document.Documents;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.Ids;
import org.docket.platform.Json;
import org.docket.record.RecordView;
import org.docket.record.Records;

/** One job at a time, from handing it in to its printed sheet; each answer is noted. */
final class Job {

  static final String FORM = "kill-job";

  private final BareCore core;
  private final Answers answers;
  private final Actor creator;
  private final Actor director;
  private final Actor finance;

  Job(BareCore core, Answers answers) {
    this.core = core;
    this.answers = answers;
    creator = core.person("zhu.qiang");
    director = core.person("yang.bin");
    finance = core.person("he.ping");
  }

  /** Hands one in, with a number of its office. */
  UUID submit() {
    ObjectNode data =
        Json.MAPPER
            .createObjectNode()
            .put("subject", "柴油机检修 " + Ids.next())
            .put("office", "SH01")
            .put("amount", "800");
    RecordView made = as(creator, () -> core.get(Records.class).createAndSubmit(FORM, data));
    answer(Kind.SUBMITTED, made.id(), made.number().orElseThrow());
    return made.id();
  }

  /** Decides what is still open on it, and prints the sheet that was issued at its end. */
  void goOn(UUID job) {
    decide(job, director, Kind.REVIEWED);
    decide(job, finance, Kind.COMPLETED);
    Document sheet = read(creator, () -> core.get(Documents.class).of(job)).get(0);
    DocumentPrints.Printed printed =
        as(creator, () -> core.get(DocumentPrints.class).print(sheet.id(), "Asked for again"));
    answer(Kind.PRINTED, sheet.id(), String.valueOf(printed.print().number()));
  }

  private void decide(UUID job, Actor person, Kind kind) {
    Optional<UUID> task =
        read(person, () -> core.get(Tasks.class).onRecord(job)).stream()
            .filter(TaskView.OnRecord::mine)
            .map(TaskView.OnRecord::id)
            .findFirst();
    if (task.isEmpty()) {
      return;
    }
    Decision approve =
        new Decision("approve", Optional.empty(), Json.MAPPER.createObjectNode(), Optional.empty());
    as(person, () -> core.get(Decisions.class).decide(task.get(), approve));
    answer(kind, job, "-");
  }

  private void answer(Kind kind, UUID id, String detail) {
    answers.give(kind, id, detail);
    Watch.enter(Phase.IDLE);
  }

  private <T> T read(Actor person, Supplier<T> work) {
    return Watch.reading(() -> as(person, work));
  }

  private <T> T as(Actor person, Supplier<T> work) {
    Watch.enter(Phase.WORKING);
    return core.get(CurrentUser.class).runAs(person, work);
  }
}
