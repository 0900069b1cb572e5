/** Forms to fill in, what they say while they are filled in, code lists, and lists of records. */
@NullMarked
package org.docket.web.form;

import org.jspecify.annotations.NullMarked;
