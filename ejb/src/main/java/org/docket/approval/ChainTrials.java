package org.docket.approval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.internal.Trying;

/**
 * Tries a chain, live or of a candidate, with a record or with typed values: which way it takes,
 * who is asked and why. For those who administer the form; a candidate is for administrators.
 */
@ApplicationScoped
public class ChainTrials {

  private final Trying trying;

  @Inject
  public ChainTrials(Trying trying) {
    this.trying = trying;
  }

  /**
   * What is tried.
   *
   * @param candidate whose chain and form; the live ones where empty
   * @param record whose values; the typed ones where empty
   * @param answers chosen so far, in the order in which steps were answered
   */
  public record Wish(
      String process,
      Optional<UUID> candidate,
      Optional<UUID> record,
      ObjectNode data,
      List<Answer> answers) {
    public Wish {
      answers = List.copyOf(answers);
    }
  }

  /** An outcome that was chosen for a step. */
  public record Answer(String step, String outcome) {}

  @Transactional
  public ChainTrial play(Wish wish) {
    return trying.play(wish);
  }
}
