/**
 * The chain engine: state and command go in, the next state and what happened come out. Pure and
 * immutable; simulation, replay and production run this very code. Must not know records, the
 * database or the clock: whoever calls brings the facts.
 */
@NullMarked
package org.docket.approval.engine;

import org.jspecify.annotations.NullMarked;
