/**
 * The sandbox in which templates run: Velocity with our own introspection, checks when a template
 * is published, and bounds on time, steps and characters when it is filled.
 *
 * <p>Knows nothing of records, databases or PDF: it turns a snapshot of values into HTML.
 */
@NullMarked
package org.docket.document.template;

import org.jspecify.annotations.NullMarked;
