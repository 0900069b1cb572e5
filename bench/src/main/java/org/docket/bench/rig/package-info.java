/**
 * What benchmarks with a database stand on: a cluster, a server, the core without one, SQL by hand.
 */
@NullMarked
package org.docket.bench.rig;

import org.jspecify.annotations.NullMarked;
