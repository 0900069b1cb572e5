package org.docket.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.Decision;
import org.docket.approval.Decisions;
import org.docket.approval.Enclosed;
import org.docket.approval.PaperDecision;

/**
 * Decides tasks as a scenario says, with what the step demands: a signature drawn on the screen,
 * files, the password; or enters what somebody else has signed on paper.
 */
@ApplicationScoped
public class ScenarioDecisions {

  /** Everybody has this one where scenarios are played. */
  static final String PASSWORD = "docket";

  private final Stage stage;
  private final Decisions decisions;
  private final ScenarioFiles files;

  @Inject
  public ScenarioDecisions(Stage stage, Decisions decisions, ScenarioFiles files) {
    this.stage = stage;
    this.decisions = decisions;
    this.files = files;
  }

  UUID decide(Action.Does does, UUID task, ObjectNode data) {
    Decision decision =
        new Decision(
            does.outcome(),
            does.comment(),
            data,
            Optional.empty(),
            does.lines(),
            enclosed(does.by(), does.proof()));
    Optional<Action.Paper> signed = does.proof().paper();
    if (signed.isPresent()) {
      return decisions.decideOnPaper(task, paper(signed.get(), decision));
    }
    return does.proof().password()
        ? decisions.decide(task, decision, PASSWORD.toCharArray())
        : decisions.decide(task, decision);
  }

  private PaperDecision paper(Action.Paper signed, Decision decision) {
    return new PaperDecision(
        stage.actor(signed.signer()).personId(),
        signed.signedOn(),
        decision,
        signed.scan().map(files::upload));
  }

  private Enclosed enclosed(String login, Action.Proof proof) {
    Optional<UUID> signature =
        proof.signs() ? Optional.of(files.signature(stage.actor(login).name())) : Optional.empty();
    List<UUID> attachments = proof.files().stream().map(files::upload).toList();
    return new Enclosed(signature, attachments);
  }
}
