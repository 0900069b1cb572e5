/**
 * Tests on the real archive in a real server. {@link org.docket.it.Server#shared()} starts
 * PostgreSQL and WildFly once for all of them; each test makes the data that it needs.
 */
@NullMarked
package org.docket.it;

import org.jspecify.annotations.NullMarked;
