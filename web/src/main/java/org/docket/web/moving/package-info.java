/** Moving records to their form as it is now, one or many; translates and delegates. */
@NullMarked
package org.docket.web.moving;

import org.jspecify.annotations.NullMarked;
