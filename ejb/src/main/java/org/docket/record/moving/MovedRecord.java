package org.docket.record.moving;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * What became, or would become, of one record of a move.
 *
 * @param state {@code waiting}, {@code good}, {@code bad} or {@code done}
 * @param differences what changes in it, in words
 * @param problems why it stays
 */
public record MovedRecord(
    int place,
    UUID record,
    Optional<String> number,
    String title,
    String state,
    List<Told> differences,
    List<Told> problems) {

  /** Something about a field, or about the whole record when there is no field. */
  public record Told(String field, Text text) {}

  public MovedRecord {
    differences = List.copyOf(differences);
    problems = List.copyOf(problems);
  }
}
