/**
 * The append-only event table: audit and timeline, hash-chained per record, written in the
 * transaction of what it tells about. Also the notices by which a later feature tells an earlier
 * one about itself inside that transaction. Knows nothing of what the events mean.
 */
@NullMarked
package org.docket.event;

import org.jspecify.annotations.NullMarked;
