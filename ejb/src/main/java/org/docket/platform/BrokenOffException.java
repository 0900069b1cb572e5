package org.docket.platform;

import jakarta.persistence.PersistenceException;

/**
 * The running transaction can only be rolled back, whatever the use case has come to: the
 * connection to the database broke, it took too long, or a part of it failed and nobody was told.
 */
public final class BrokenOffException extends PersistenceException {

  private static final long serialVersionUID = 1L;

  public BrokenOffException(String message) {
    super(message);
  }
}
