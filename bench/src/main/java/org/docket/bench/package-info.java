/** Small benchmarks of the parts that have no container around them: {@code ./docket bench}. */
@NullMarked
package org.docket.bench;

import org.jspecify.annotations.NullMarked;
