/**
 * Numbers of records and documents: series as configuration, counters that never give a number
 * twice nor skip one, and the register of every number that was ever given. Knows no form and no
 * record beyond its id and its values.
 */
@NullMarked
package org.docket.numbering;

import org.jspecify.annotations.NullMarked;
