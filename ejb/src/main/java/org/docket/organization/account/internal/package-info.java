/** Rows of accounts, sessions, tokens and failed log-ins. */
@NullMarked
package org.docket.organization.account.internal;

import org.jspecify.annotations.NullMarked;
