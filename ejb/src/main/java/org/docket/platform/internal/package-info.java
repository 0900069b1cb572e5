/** Wiring of the platform: migration of the schema under a database lock, and the start-up bean. */
@NullMarked
package org.docket.platform.internal;

import org.jspecify.annotations.NullMarked;
