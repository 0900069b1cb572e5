/** What the tests of several features share. */
@NullMarked
package org.docket.testing;

import org.jspecify.annotations.NullMarked;
