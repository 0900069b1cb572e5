package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * What runs: a form bound to a chain and templates, with the sheet of the process handbook.
 *
 * @param family key of the group in the catalogue, among the families of the packs
 * @param chain the chain compiled for this form; empty for a form without approval
 * @param templates the documents that are printed
 * @param related other processes
 * @param parts the processes that this one starts
 */
public record ProcessDefinition(
    String key,
    Text title,
    String family,
    String form,
    Optional<ChainDefinition> chain,
    List<String> templates,
    Optional<Text> purpose,
    Optional<Text> scope,
    Optional<Controlled> controlled,
    Sheet sheet,
    List<String> related,
    List<String> parts,
    Location location) {

  public ProcessDefinition {
    templates = List.copyOf(templates);
    related = List.copyOf(related);
    parts = List.copyOf(parts);
  }

  /** What is printed above and below a controlled document. */
  public record Controlled(
      String number,
      String version,
      String effective,
      Optional<Text> author,
      Optional<Text> reviewer,
      Optional<Text> approver,
      Optional<Text> owner,
      Optional<Text> coordinator) {}
}
