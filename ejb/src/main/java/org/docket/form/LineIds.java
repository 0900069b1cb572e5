package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Gives new lines ids that no line of the table has, and leaves old lines theirs. */
final class LineIds {

  private static final String VALID = "[A-Za-z0-9_-]{1,40}";

  private final Set<String> taken = new HashSet<>();
  private final Set<String> given = new HashSet<>();
  private int last;

  LineIds(Collection<String> before, JsonNode sent) {
    taken.addAll(before);
    sent.forEach(line -> taken.add(line.path("_id").asText()));
  }

  String of(JsonNode line) {
    String wanted = line.path("_id").asText();
    if (wanted.matches(VALID) && given.add(wanted)) {
      return wanted;
    }
    String fresh;
    do {
      last++;
      fresh = "r" + last;
    } while (!taken.add(fresh));
    given.add(fresh);
    return fresh;
  }
}
