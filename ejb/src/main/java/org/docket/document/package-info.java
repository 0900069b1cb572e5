/**
 * Printed documents: templates, rendering, issuing and verification.
 *
 * <p>Reads records and approvals and never changes them; knows nothing of HTTP.
 */
@NullMarked
package org.docket.document;

import org.jspecify.annotations.NullMarked;
