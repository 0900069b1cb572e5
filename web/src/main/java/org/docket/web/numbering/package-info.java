/** Series, what they give next, and the register of numbers. */
@NullMarked
package org.docket.web.numbering;

import org.jspecify.annotations.NullMarked;
