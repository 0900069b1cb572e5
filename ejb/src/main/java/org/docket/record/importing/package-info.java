/**
 * Files whose rows become records: mapped, tried out, then written through the same use cases as in
 * the browser, by a background job that any server takes up. Knows nothing of HTTP.
 */
@NullMarked
package org.docket.record.importing;

import org.jspecify.annotations.NullMarked;
