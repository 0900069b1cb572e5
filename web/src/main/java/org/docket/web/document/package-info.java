/** Printed documents over HTTP: issuing, previews, contents, verification, templates. */
@NullMarked
package org.docket.web.document;

import org.jspecify.annotations.NullMarked;
