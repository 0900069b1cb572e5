/**
 * Scenarios: examples of processes that are played through the very use cases that people use, as
 * tests, as demonstration and as documentation; and the first organisation, which becomes records.
 * Stands above all features and is named by none.
 */
@NullMarked
package org.docket.scenario;

import org.jspecify.annotations.NullMarked;
