package org.docket.form.check;

import java.util.Set;

/** What every record has besides its fields. */
final class Envelope {

  static final Set<String> COLUMNS =
      Set.of("number", "title", "state", "creator", "unit", "createdAt", "updatedAt");

  private Envelope() {}
}
