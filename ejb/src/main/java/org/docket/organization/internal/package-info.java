/** The tables behind the organisation and the observers that keep them after the records. */
@NullMarked
package org.docket.organization.internal;

import org.jspecify.annotations.NullMarked;
