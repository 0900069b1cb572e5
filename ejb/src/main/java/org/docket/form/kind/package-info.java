/**
 * The kinds of field, one small class each: what they allow in a definition, how they read, store,
 * show and describe a value. {@link org.docket.form.kind.FieldKinds} lists them; adding a kind
 * means adding a class and a line there.
 */
@NullMarked
package org.docket.form.kind;

import org.jspecify.annotations.NullMarked;
