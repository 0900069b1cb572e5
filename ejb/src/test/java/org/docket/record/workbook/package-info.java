@NullMarked
package org.docket.record.workbook;

import org.jspecify.annotations.NullMarked;
