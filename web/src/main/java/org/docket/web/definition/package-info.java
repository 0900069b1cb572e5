/**
 * Administration of the configuration over HTTP: candidates, releases, packs. Translates and
 * delegates; what is allowed and what is wrong is decided by the domain.
 */
@NullMarked
package org.docket.web.definition;

import org.jspecify.annotations.NullMarked;
