package org.docket.approval;

import java.util.List;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * A task whose decision may have been signed on paper, for whoever enters that.
 *
 * @param signers who is asked
 * @param scan whether a scan of the paper must come with it: the step demands a signature
 * @param files how many files must come with it at least, besides the scan
 */
public record PaperTask(
    UUID task,
    Text title,
    List<Signer> signers,
    List<TaskView.Answer> outcomes,
    boolean scan,
    int files) {

  public PaperTask {
    signers = List.copyOf(signers);
    outcomes = List.copyOf(outcomes);
  }

  /** Somebody who is asked. */
  public record Signer(UUID person, String name) {}
}
