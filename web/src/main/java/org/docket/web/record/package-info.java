/**
 * Single records and uploaded files. Other features add their part to the answer about a record by
 * a {@link org.docket.web.record.RecordPart}.
 */
@NullMarked
package org.docket.web.record;

import org.jspecify.annotations.NullMarked;
