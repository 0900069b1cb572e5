package org.docket.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * A record as one person may see it.
 *
 * @param data without what the person may not see; references, people and units with their titles
 * @param unfit what was typed into a draft and fits no field yet, by {@code field} or {@code
 *     table/line/column}
 * @param rights what the person may do with it now
 */
public record RecordView(
    UUID id,
    String form,
    Text formTitle,
    UUID release,
    Optional<String> number,
    String title,
    RecordState state,
    Text stateTitle,
    Somebody creator,
    UnitName unit,
    Instant createdAt,
    Instant updatedAt,
    long version,
    int revision,
    Optional<UUID> source,
    ObjectNode data,
    ObjectNode unfit,
    RecordRights rights) {

  /** Somebody or something with an id and a name. */
  public record Named(String id, String name) {}

  /** A unit, with its name in both languages. */
  public record UnitName(String code, Text name) {}

  /** A person with the unit that the person belongs to. */
  public record Somebody(String id, String login, String name, Optional<UnitName> unit) {}

  /**
   * What the person may do.
   *
   * @param edit change the data outside an approval
   * @param amend correct it although it is completed
   * @param discard remove a draft that was never handed in
   * @param grant let others read it for a time
   * @param grantable whether the form allows that at all
   * @param move give it the form as it is now, which is another revision than its own
   * @param hidden fields that the person does not see
   * @param readOnly fields that nobody changes now
   * @param late the only fields that can be edited while the approval runs
   */
  public record RecordRights(
      boolean edit,
      boolean submit,
      boolean amend,
      boolean discard,
      boolean cancel,
      boolean print,
      boolean administer,
      boolean grant,
      boolean grantable,
      boolean move,
      Set<String> hidden,
      Set<String> readOnly,
      Set<String> late) {}
}
