/** Printed documents and numbers: pages a second, memory, numbers a second. */
@NullMarked
package org.docket.bench.documents;

import org.jspecify.annotations.NullMarked;
