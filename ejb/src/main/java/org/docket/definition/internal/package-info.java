/**
 * Storage of releases and wiring of the definitions: files by their content, releases as lists of
 * files, the row that says which one is live, and the watch over that row on every server.
 */
@NullMarked
package org.docket.definition.internal;

import org.jspecify.annotations.NullMarked;
