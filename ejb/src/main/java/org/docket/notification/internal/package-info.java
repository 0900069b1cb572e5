/** Rows of notices. */
@NullMarked
package org.docket.notification.internal;

import org.jspecify.annotations.NullMarked;
