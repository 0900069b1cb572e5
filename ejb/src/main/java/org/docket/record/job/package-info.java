/**
 * Long work on records that goes on behind people's backs: one piece per server at a time, taken
 * over by another one when a server falls, on behalf of whoever asked for it. Knows no kind of
 * work.
 */
@NullMarked
package org.docket.record.job;

import org.jspecify.annotations.NullMarked;
