/**
 * {@code ./docket bench kills}: the core is killed under load again and again, and the tables are
 * asked whether anything was lost, doubled or half done.
 */
@NullMarked
package org.docket.bench.kills;

import org.jspecify.annotations.NullMarked;
