/** How jobs are stored and claimed. */
@NullMarked
package org.docket.record.job.internal;

import org.jspecify.annotations.NullMarked;
