/** Whether the events are still what was written. */
@NullMarked
package org.docket.web.event;

import org.jspecify.annotations.NullMarked;
