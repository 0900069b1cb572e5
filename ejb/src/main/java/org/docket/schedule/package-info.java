/**
 * Timed work: calls the sweeps of all features again and again on every server. Knows none of the
 * features; what is due is claimed in the database by whoever comes first.
 */
@NullMarked
package org.docket.schedule;

import org.jspecify.annotations.NullMarked;
