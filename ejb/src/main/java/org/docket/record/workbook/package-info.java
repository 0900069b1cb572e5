/**
 * Reads workbooks (XLSX) and comma-separated files that people send: row by row, so that their
 * length does not matter, and with every bound that a hostile file would break. Knows nothing of
 * records and forms.
 */
@NullMarked
package org.docket.record.workbook;

import org.jspecify.annotations.NullMarked;
