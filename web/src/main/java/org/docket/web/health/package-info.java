/** What balancers and operators ask: is the server alive, may it get requests. */
@NullMarked
package org.docket.web.health;

import org.jspecify.annotations.NullMarked;
