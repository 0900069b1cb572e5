package org.docket.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalTrail;
import org.docket.approval.TaskView;
import org.docket.approval.Tasks;
import org.docket.definition.Definitions;
import org.docket.document.DocumentIssuing;
import org.docket.form.FormDefinition;
import org.docket.problem.ProblemException;
import org.docket.record.RecordView;
import org.docket.record.Records;

/** Does what a scenario says, as the person whom it names. */
@ApplicationScoped
public class ScenarioActions {

  private final Stage stage;
  private final Records records;
  private final Tasks tasks;
  private final ScenarioDecisions decisions;
  private final ApprovalTrail trail;
  private final DocumentIssuing documents;
  private final Definitions definitions;
  private final ScenarioValues values;
  private final ScenarioActs acts;

  @Inject
  public ScenarioActions(
      Stage stage,
      Records records,
      Tasks tasks,
      ScenarioDecisions decisions,
      ApprovalTrail trail,
      DocumentIssuing documents,
      Definitions definitions,
      ScenarioValues values,
      ScenarioActs acts) {
    this.stage = stage;
    this.records = records;
    this.tasks = tasks;
    this.decisions = decisions;
    this.trail = trail;
    this.documents = documents;
    this.definitions = definitions;
    this.values = values;
    this.acts = acts;
  }

  void perform(Action action, Instant at, Aliases known) {
    if (action instanceof Action.Creates creates) {
      UUID made = stage.play(creates.by(), at, () -> create(creates, known));
      creates.alias().ifPresent(alias -> known.put(alias, made));
    } else if (action instanceof Action.Does does) {
      stage.play(does.by(), at, () -> decide(does, known));
    } else if (action instanceof Action.Saves saves) {
      stage.play(saves.by(), at, () -> save(saves, known));
    } else if (action instanceof Action.Submits submits) {
      stage.play(submits.by(), at, () -> submit(submits, known));
    } else if (action instanceof Action.Acts act) {
      stage.play(act.by(), at, () -> act(act, known));
    } else {
      performOther(action, at, known);
    }
  }

  private void performOther(Action action, Instant at, Aliases known) {
    if (action instanceof Action.Cancels cancels) {
      UUID record = known.require(cancels.on());
      stage.play(cancels.by(), at, () -> records.cancel(record, cancels.reason()));
    } else if (action instanceof Action.Prints prints) {
      UUID record = known.require(prints.on());
      stage.play(
          prints.by(),
          at,
          () -> documents.issue(record, prints.template(), stage.actor(prints.by()).language()));
    } else if (action instanceof Action.Reads reads) {
      stage.play(reads.by(), at, () -> records.get(known.require(reads.on())));
    } else if (action instanceof Action.Names names) {
      known.put(names.alias(), child(names, at, known));
    } else if (action instanceof Action.Answers answers) {
      stage.play(
          ScenarioReader.ANY_ADMINISTRATOR,
          at,
          () -> acts.answer(answers, known.require(answers.on())));
    }
  }

  private UUID create(Action.Creates creates, Aliases known) {
    FormDefinition form = definitions.require(FormDefinition.class, creates.form());
    ObjectNode data = values.sent(creates.data(), form, known);
    RecordView made =
        creates.submits()
            ? records.createAndSubmit(creates.form(), data)
            : records.create(creates.form(), data);
    return made.id();
  }

  private UUID decide(Action.Does does, Aliases known) {
    UUID record = known.require(does.on());
    TaskView.OnRecord task =
        does.proof()
            .paper()
            .map(paper -> stage.play(paper.signer(), stage.now(), () -> task(does, record)))
            .orElseGet(() -> task(does, record));
    ObjectNode data = values.sent(does.data(), form(record), known);
    return decisions.decide(does, task.id(), data);
  }

  private UUID act(Action.Acts act, Aliases known) {
    UUID record = known.require(act.on());
    if (ScenarioActs.isAboutRecord(act)) {
      return acts.withRecord(act, record);
    }
    Action.Does like =
        new Action.Does(
            act.by(),
            act.act(),
            act.on(),
            act.step(),
            Optional.empty(),
            List.of(),
            act.data(),
            act.comment(),
            Action.Proof.NONE,
            act.location());
    TaskView.OnRecord task = task(like, record);
    return acts.withTask(act, task.id(), values.sent(act.data(), form(record), known));
  }

  /** The one of the person; for whoever has none, the one that is there. */
  private TaskView.OnRecord task(Action.Does does, UUID record) {
    List<TaskView.OnRecord> wanted =
        tasks.onRecord(record).stream()
            .filter(task -> does.step().isEmpty() || does.step().get().equals(task.step()))
            .filter(task -> does.item().map(item -> isAbout(task, item)).orElse(true))
            .toList();
    List<TaskView.OnRecord> mine = wanted.stream().filter(TaskView.OnRecord::mine).toList();
    List<TaskView.OnRecord> found = mine.isEmpty() ? wanted : mine;
    if (found.size() != 1) {
      throw new ProblemException(ScenarioProblems.noTask(does.by(), does.on(), does.location()));
    }
    return found.get(0);
  }

  private static boolean isAbout(TaskView.OnRecord task, String item) {
    return task.title().en().endsWith("· " + item) || task.title().zh().endsWith("· " + item);
  }

  private UUID save(Action.Saves saves, Aliases known) {
    RecordView record = records.get(known.require(saves.on()));
    ObjectNode data = values.sent(saves.data(), form(record), known);
    return records.save(record.id(), record.version(), data).id();
  }

  private UUID submit(Action.Submits submits, Aliases known) {
    RecordView record = records.get(known.require(submits.on()));
    ObjectNode data = values.sent(submits.data(), form(record), known);
    return records.submit(record.id(), record.version(), data).id();
  }

  /** The latest one of the form. */
  private UUID child(Action.Names names, Instant at, Aliases known) {
    return stage.play(
        ScenarioReader.ANY_ADMINISTRATOR,
        at,
        () ->
            trail.started(known.require(names.on())).stream()
                .filter(child -> records.get(child).form().equals(names.form()))
                .reduce((earlier, later) -> later)
                .orElseThrow(
                    () ->
                        new ProblemException(
                            ScenarioProblems.noChild(names.form(), names.on(), names.location()))));
  }

  /** As an administrator sees it, since the form is needed by whoever may not read the record. */
  private FormDefinition form(UUID record) {
    RecordView view =
        stage.play(ScenarioReader.ANY_ADMINISTRATOR, stage.now(), () -> records.get(record));
    return form(view);
  }

  private FormDefinition form(RecordView view) {
    return definitions.require(FormDefinition.class, view.form(), view.release());
  }

  /** The action as an administrator would tell it. */
  static String words(Action action) {
    if (action instanceof Action.Creates creates) {
      return "%s creates %s".formatted(creates.by(), creates.form());
    }
    if (action instanceof Action.Does does) {
      return "%s does %s on %s".formatted(does.by(), does.outcome(), does.on());
    }
    if (action instanceof Action.Acts act) {
      return "%s acts %s on %s".formatted(act.by(), act.act(), act.on());
    }
    if (action instanceof Action.Saves saves) {
      return "%s saves %s".formatted(saves.by(), saves.on());
    }
    if (action instanceof Action.Submits submits) {
      return "%s submits %s".formatted(submits.by(), submits.on());
    }
    if (action instanceof Action.Cancels cancels) {
      return "%s cancels %s".formatted(cancels.by(), cancels.on());
    }
    if (action instanceof Action.Prints prints) {
      return "%s prints %s of %s".formatted(prints.by(), prints.template(), prints.on());
    }
    if (action instanceof Action.Reads reads) {
      return "%s reads %s".formatted(reads.by(), reads.on());
    }
    if (action instanceof Action.Answers answers) {
      return "%s of %s is answered".formatted(answers.step(), answers.on());
    }
    return action instanceof Action.Names names
        ? "the %s of %s".formatted(names.form(), names.on())
        : "time goes by";
  }
}
