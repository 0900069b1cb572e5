/**
 * What must hold between the parts of a form's definition, one class for each rule. {@link
 * org.docket.form.check.FormChecks} lists them.
 */
@NullMarked
package org.docket.form.check;

import org.jspecify.annotations.NullMarked;
