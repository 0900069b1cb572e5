/**
 * The entrance: HTTP in, use cases of the domain out. Resources translate and delegate; nothing
 * here knows tables or transactions.
 */
@NullMarked
package org.docket.web;

import org.jspecify.annotations.NullMarked;
