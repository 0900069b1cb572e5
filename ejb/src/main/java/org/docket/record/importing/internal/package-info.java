/** The tables of imports and the job that works on them. */
@NullMarked
package org.docket.record.importing.internal;

import org.jspecify.annotations.NullMarked;
