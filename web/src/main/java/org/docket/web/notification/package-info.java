/** What people were told, over HTTP. */
@NullMarked
package org.docket.web.notification;

import org.jspecify.annotations.NullMarked;
