/**
 * Tables and queries of records: entities, typed slots, links, unique values, lines, attachments.
 * Nothing outside {@code record} may use this package.
 */
@NullMarked
package org.docket.record.internal;

import org.jspecify.annotations.NullMarked;
