/**
 * The process handbook: the sheets of all processes, their numbers, templates and fields, written
 * from the live release. Asks approvals for sheets and the pages' renderer for paper; knows nothing
 * of HTTP.
 */
@NullMarked
package org.docket.document.handbook;

import org.jspecify.annotations.NullMarked;
