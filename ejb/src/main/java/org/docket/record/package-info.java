/**
 * Records: one filled form each, with its envelope, data, revisions, links, attachments and lists.
 * The classes of this package are the use cases; every one of them asks {@code access} before it
 * answers. Knows forms, access and numbering; knows neither approval chains nor printed documents,
 * which react to the notices that are fired here ({@link org.docket.record.RecordSubmitted}, {@link
 * org.docket.record.RecordSaved}, {@link org.docket.record.Represented}).
 */
@NullMarked
package org.docket.record;

import org.jspecify.annotations.NullMarked;
