/** Imports of files into forms. */
@NullMarked
package org.docket.web.importing;

import org.jspecify.annotations.NullMarked;
