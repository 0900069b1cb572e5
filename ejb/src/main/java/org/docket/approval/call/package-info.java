/**
 * Calls other systems over HTTP for steps of chains: which servers may be called, with which
 * secrets, and what came of one try. The only place of the domain that opens a connection to
 * somebody else (ADR 0018). Must not know approvals, records or the database.
 */
@NullMarked
package org.docket.approval.call;

import org.jspecify.annotations.NullMarked;
