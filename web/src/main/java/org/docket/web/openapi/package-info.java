/**
 * The description of the API in OpenAPI 3.1: all resources as their annotations say, and for each
 * published form its own paths with the JSON Schema of its data.
 */
@NullMarked
package org.docket.web.openapi;

import org.jspecify.annotations.NullMarked;
