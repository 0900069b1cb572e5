/** Tasks, decisions, the position of a record in its chain, and the catalogue, over HTTP. */
@NullMarked
package org.docket.web.approval;

import org.jspecify.annotations.NullMarked;
