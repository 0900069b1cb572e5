/**
 * The swimlane chart of a chain as SVG: one renderer for the sheets of the handbook, the page of a
 * process and the record, in the browser and in PDF. Knows definitions only; what is done and who
 * is asked is told to it.
 */
@NullMarked
package org.docket.approval.swimlane;

import org.jspecify.annotations.NullMarked;
