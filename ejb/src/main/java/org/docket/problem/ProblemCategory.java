package org.docket.problem;

/** What kind of trouble a problem is; the entrance decides by it how to answer. */
public enum ProblemCategory {
  /** What was sent or written breaks a rule; the sender can repair it. */
  INVALID,
  /** There is no such thing, or nothing that this person may know of. */
  NOT_FOUND,
  /** The person is known and may not do this. */
  FORBIDDEN,
  /** Nobody is logged in, or the log-in is no longer good. */
  UNAUTHENTICATED,
  /** The state of the thing does not allow this now. */
  CONFLICT,
  /** Somebody else changed the thing since it was read. */
  PRECONDITION,
  /** The request must say which version of the thing it is about. */
  PRECONDITION_REQUIRED,
  /** What was sent is larger than allowed. */
  TOO_LARGE,
  /** Too many requests in too short a time. */
  TOO_MANY,
  /** The server cannot answer now and will be able to later. */
  UNAVAILABLE,
  /** A fault of ours; the log has the details. */
  INTERNAL
}
