package org.docket.bench;

import java.util.function.Supplier;

/**
 * One thing that is measured.
 *
 * @param name what the user types
 * @param what one operation of it, in a few words
 * @param operation returns something, so that the work is not optimised away
 */
record Benchmark(String name, String what, Supplier<?> operation) {}
