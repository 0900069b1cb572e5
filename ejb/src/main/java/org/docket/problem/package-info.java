/**
 * What went wrong, in the words of the user: a problem has a stable code, a category, a text in
 * both languages, and, when it comes from a file or from a request body, the place. Every feature
 * raises its problems with these types; none of them knows HTTP.
 */
@NullMarked
package org.docket.problem;

import org.jspecify.annotations.NullMarked;
