/** Rows and wiring of documents. */
@NullMarked
package org.docket.document.internal;

import org.jspecify.annotations.NullMarked;
