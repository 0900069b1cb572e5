/**
 * Who belongs to the company: units, positions, people and who holds which position where and when;
 * how people log in; which hours are worked; and how "the service manager of the unit" becomes
 * people. The tables follow records of forms that say what they represent. Knows no form, record or
 * approval by name.
 */
@NullMarked
package org.docket.organization;

import org.jspecify.annotations.NullMarked;
