/** Tests that run inside the server, beside the code that they test. */
@NullMarked
package org.docket.it.container;

import org.jspecify.annotations.NullMarked;
