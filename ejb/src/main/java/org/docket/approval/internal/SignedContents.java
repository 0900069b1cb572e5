package org.docket.approval.internal;

import java.util.Map;
import java.util.Optional;
import org.docket.event.LoggedEvent;
import org.docket.record.OpenRecord;

/**
 * Which contents of a record somebody saw when they decided, and which their decision stands for:
 * both by their revision and their hash, so that it can be proved later what was signed.
 *
 * @param proved whether they gave their password for it
 * @param enclosures the files that they added
 */
record SignedContents(Revision seen, Revision signed, boolean proved, Enclosures enclosures) {

  private static final String SEEN = "seen";
  private static final String SIGNED = "signed";
  private static final String PROVED = "passwordGiven";

  /** The contents of a record at one moment. */
  record Revision(int number, String sha256) {
    static Revision of(OpenRecord record) {
      return new Revision(record.revision(), record.sha256());
    }

    private Map<String, Object> written() {
      return Map.of("revision", number, "sha256", sha256);
    }
  }

  static SignedContents of(Revision seen, OpenRecord record) {
    return new SignedContents(seen, Revision.of(record), false, Enclosures.NONE);
  }

  SignedContents proved(boolean given) {
    return new SignedContents(seen, signed, given, enclosures);
  }

  SignedContents with(Enclosures added) {
    return new SignedContents(seen, signed, proved, added);
  }

  void into(Map<String, Object> data) {
    data.put(SEEN, seen.written());
    data.put(SIGNED, signed.written());
    if (proved) {
      data.put(PROVED, true);
    }
    enclosures.into(data);
  }

  /** The number of the revision that an event signed. */
  static Optional<Integer> revisionOf(LoggedEvent event) {
    return Optional.of(event.data().path(SIGNED).path("revision").asInt()).filter(n -> n > 0);
  }
}
