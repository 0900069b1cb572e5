/**
 * May this person do this to that? The one place that answers, for single records, for lists and
 * for fields. Knows the rules that definitions write and the organisation; knows no form, no record
 * and no table.
 */
@NullMarked
package org.docket.access;

import org.jspecify.annotations.NullMarked;
