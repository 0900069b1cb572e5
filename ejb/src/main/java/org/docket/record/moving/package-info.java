/**
 * Moves records from the form that they were filled with to the form as it is now: looked at first,
 * record by record, then done on purpose, one or many. Knows what differs between two revisions of
 * a form; knows no approval, but asks whoever needs a record as it is.
 */
@NullMarked
package org.docket.record.moving;

import org.jspecify.annotations.NullMarked;
