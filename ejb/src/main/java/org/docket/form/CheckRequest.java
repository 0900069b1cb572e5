package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Something was filled in: what there was before, what was sent, and what applies to it.
 *
 * @param before the data as stored; empty for a new record
 * @param isNew whether defaults apply
 * @param coverage what a field that was not sent means
 * @param concealed fields that the person may not know of, and lines as {@code table/line}
 * @param require fields that must have a value, besides those that the form requires
 */
public record CheckRequest(
    ObjectNode before,
    JsonNode input,
    boolean isNew,
    Coverage coverage,
    EditMask mask,
    Thoroughness thoroughness,
    Set<String> concealed,
    Set<String> require) {

  /** What a field means that was not sent. */
  public enum Coverage {
    /** All was sent: the field is empty. */
    WHOLE,
    /** Only changes were sent: the field stays. */
    CHANGES
  }

  /** How much must be right. */
  public enum Thoroughness {
    /** A draft: what is there must be readable, no more. */
    READABLE,
    /** A step: what may be changed now must be right. */
    STEP,
    /** Handed in: all of it must be right. */
    COMPLETE
  }

  public CheckRequest {
    concealed = Set.copyOf(concealed);
    require = Set.copyOf(require);
  }
}
