/**
 * The one entrance: who is asking, by cookie or token, and what anybody may ask without saying. No
 * other package of the web reads cookies or credentials.
 */
@NullMarked
package org.docket.web.session;

import org.jspecify.annotations.NullMarked;
