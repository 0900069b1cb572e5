package org.docket.approval.internal;

/** A call has been written down; it is made once the running transaction is committed. */
record CallAsked() {}
