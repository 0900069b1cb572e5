/**
 * HTML to PDF: fonts, page set-up, the pool of workers that render.
 *
 * <p>Knows nothing of records, templates or databases. Loads nothing from anywhere but the pictures
 * that it is given.
 */
@NullMarked
package org.docket.document.pdf;

import org.jspecify.annotations.NullMarked;
