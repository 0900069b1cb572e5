/**
 * Serves the browser application: its files, and its start page for every address of it, under
 * whatever context root the archive is deployed.
 */
@NullMarked
package org.docket.web.spa;

import org.jspecify.annotations.NullMarked;
