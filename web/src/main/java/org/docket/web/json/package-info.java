/** How bodies are read and written: always with the JSON settings of the platform. */
@NullMarked
package org.docket.web.json;

import org.jspecify.annotations.NullMarked;
