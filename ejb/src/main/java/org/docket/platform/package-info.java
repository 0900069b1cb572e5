/**
 * What every feature stands on: the clock, who is acting, JSON and its canonical form, identifiers,
 * and a database whose schema is up to date. It knows no feature.
 */
@NullMarked
package org.docket.platform;

import org.jspecify.annotations.NullMarked;
