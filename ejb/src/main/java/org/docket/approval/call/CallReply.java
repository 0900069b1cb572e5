package org.docket.approval.call;

import com.fasterxml.jackson.databind.JsonNode;
import org.docket.problem.Text;

/** What came of one try to call another system. */
public sealed interface CallReply {

  /** It answered. */
  record Answered(JsonNode body) implements CallReply {}

  /**
   * There is no answer.
   *
   * @param again whether the same request may be answered later
   */
  record Failed(Text why, boolean again) implements CallReply {}
}
