/**
 * What people are told: notices in the browser, made when something happens that the configuration
 * says they are to know. Knows nothing of how it came to that, nor of chains and forms but their
 * titles.
 */
@NullMarked
package org.docket.notification;

import org.jspecify.annotations.NullMarked;
