package org.docket.record;

import java.util.UUID;

/**
 * A record is about to be handed in. Whoever starts an approval on it says so, and the record is
 * written as running at once.
 */
public final class RecordSubmitting {

  private final String form;
  private final UUID releaseId;
  private boolean approvalFollows;

  public RecordSubmitting(String form, UUID releaseId) {
    this.form = form;
    this.releaseId = releaseId;
  }

  public String form() {
    return form;
  }

  public UUID releaseId() {
    return releaseId;
  }

  /** An approval starts as soon as the record is handed in. */
  public void approvalWillFollow() {
    approvalFollows = true;
  }

  public boolean approvalFollows() {
    return approvalFollows;
  }
}
