/** Pickers over people, units and positions, for fields that hold them. */
@NullMarked
package org.docket.web.organization;

import org.jspecify.annotations.NullMarked;
