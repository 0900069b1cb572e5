package org.docket.bench.kills;

import java.util.Arrays;

/** Where a request is when the process dies. */
enum Phase {
  IDLE(0, "between two requests"),
  WORKING(1, "before the commit"),
  RENDERING(2, "while a document is rendered"),
  COMMITTING(3, "in the commit"),
  UNANSWERED(4, "between commit and answer"),
  /** Known from what is written of calls. */
  DELIVERING(5, "while another system is told");

  private final byte code;
  private final String title;

  Phase(int code, String title) {
    this.code = (byte) code;
    this.title = title;
  }

  byte code() {
    return code;
  }

  String title() {
    return title;
  }

  static Phase of(byte code) {
    return Arrays.stream(values()).filter(phase -> phase.code == code).findFirst().orElseThrow();
  }
}
