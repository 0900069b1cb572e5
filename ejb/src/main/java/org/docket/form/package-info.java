/**
 * Forms: their definitions compiled from files, the kinds of field, and the rules that turn what a
 * person typed into checked, computed data. Plain Java on immutable values; knows nothing of
 * tables, transactions, people's rights or HTTP. Whatever lies outside the form (referenced
 * records, people, units) comes in through {@link org.docket.form.Lookups}.
 */
@NullMarked
package org.docket.form;

import org.jspecify.annotations.NullMarked;
