/** The rows of the event table and of the heads of its chains. */
@NullMarked
package org.docket.event.internal;

import org.jspecify.annotations.NullMarked;
