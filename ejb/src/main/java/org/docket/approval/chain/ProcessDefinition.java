package org.docket.approval.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * What runs: a form bound to a chain and templates, with the sheet of the process handbook.
 *
 * @param family key of the group in the catalogue, among the families of the packs
 * @param chain the chain compiled for this form; empty for a form without approval
 * @param templates the documents that are printed
 * @param controls whether its records are the editions of process sheets
 * @param related other processes
 * @param parts the processes that this one starts
 * @param people what the form calls the persons that it names, by their fields
 */
public record ProcessDefinition(
    String key,
    Text title,
    String family,
    String form,
    Optional<ChainDefinition> chain,
    List<String> templates,
    Overview overview,
    Optional<Text> purpose,
    Optional<Text> scope,
    Optional<Controlled> controlled,
    Sheet sheet,
    Optional<SheetControl> controls,
    List<String> related,
    List<String> parts,
    Map<String, Text> people,
    Location location) {

  public ProcessDefinition {
    templates = List.copyOf(templates);
    related = List.copyOf(related);
    parts = List.copyOf(parts);
    people = Map.copyOf(people);
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
      Optional<Text> coordinator,
      List<Revision> revisions) {
    public Controlled {
      revisions = List.copyOf(revisions);
    }
  }

  /**
   * A version of the sheet.
   *
   * @param effective the first day of it, or empty
   */
  public record Revision(String version, String effective, Text change) {}

  /**
   * What the overview of a sheet says beside purpose and scope (PROCESSES 5.2).
   *
   * @param definition what the process is
   * @param points what matters when it is carried out
   * @param cycle how often or how long it runs
   */
  public record Overview(Optional<Text> definition, Optional<Text> points, Optional<Text> cycle) {}
}
