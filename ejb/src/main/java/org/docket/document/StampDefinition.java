package org.docket.document;

import java.util.List;
import org.docket.definition.DefinitionSource;
import org.docket.problem.Text;

/**
 * A stamp that documents carry, such as a company seal. Its picture is no part of the
 * configuration: holders of a position set it.
 *
 * @param size width and height on paper, in mm
 * @param keptBy positions whose holders set its picture
 * @param usedBy positions whose holders put it on paper: by issuing the document, or by having
 *     decided on its record
 */
public record StampDefinition(
    String key,
    Text title,
    int size,
    List<String> keptBy,
    List<String> usedBy,
    DefinitionSource source) {

  /** Of the round seals of companies and their departments. */
  static final int USUAL_SIZE = 42;

  public StampDefinition {
    keptBy = List.copyOf(keptBy);
    usedBy = List.copyOf(usedBy);
  }
}
