/**
 * How people prove who they are: passwords, sessions of browsers, tokens of programs. Secrets are
 * kept as hashes only. Knows no HTTP: cookies and headers are the entrance's.
 */
@NullMarked
package org.docket.organization.account;

import org.jspecify.annotations.NullMarked;
