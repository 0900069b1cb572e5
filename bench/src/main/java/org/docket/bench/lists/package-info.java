/**
 * {@code ./docket bench lists}: records by the million, and what lists of them cost over HTTP, in
 * this process and in SQL that somebody wrote by hand for tables of their own.
 */
@NullMarked
package org.docket.bench.lists;

import org.jspecify.annotations.NullMarked;
