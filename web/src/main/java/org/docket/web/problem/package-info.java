/**
 * The only place that knows how a problem is answered over HTTP: status, {@code
 * application/problem+json} (RFC 9457), language. What nobody expected is logged once and shown as
 * an incident number.
 */
@NullMarked
package org.docket.web.problem;

import org.jspecify.annotations.NullMarked;
