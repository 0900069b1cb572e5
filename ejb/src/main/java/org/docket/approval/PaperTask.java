package org.docket.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * A task whose decision may have been signed on paper, for whoever enters that.
 *
 * @param signers who is asked
 * @param fields what was filled in on the paper too
 * @param decides the lines that were decided one by one on the paper, where the step does
 * @param scan whether a scan of the paper must come with it: the step demands a signature
 * @param files how many files must come with it at least, besides the scan
 */
public record PaperTask(
    UUID task,
    Text title,
    List<Signer> signers,
    List<TaskView.Answer> outcomes,
    Fields fields,
    Optional<TaskView.LineChoice> decides,
    boolean scan,
    int files) {

  public PaperTask {
    signers = List.copyOf(signers);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * What the step lets those who are asked change.
   *
   * @param whole whether that is the whole form
   * @param edit fields, and columns as {@code table.column}
   * @param require of these what must be there, whatever is decided
   * @param lines of which tables only some lines may be changed, and their ids
   */
  public record Fields(
      boolean whole, List<String> edit, List<String> require, Map<String, Set<String>> lines) {

    public Fields {
      edit = List.copyOf(edit);
      require = List.copyOf(require);
      lines = Map.copyOf(lines);
    }
  }

  /** Somebody who is asked. */
  public record Signer(UUID person, String name) {}
}
