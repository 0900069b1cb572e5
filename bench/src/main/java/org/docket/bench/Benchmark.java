package org.docket.bench;

import java.util.function.Supplier;

/**
 * One thing that is measured, and what it is measured against: speeds of a machine change from run
 * to run, the relation of two that take turns does not.
 *
 * @param name what the user types
 * @param what one operation of it, in a few words
 * @param operation returns something, so that the work is not optimised away
 * @param yardstick the same work as somebody else does it, or the part of it that nobody can save
 */
record Benchmark(
    String name, String what, Supplier<?> operation, String yardstickWhat, Supplier<?> yardstick) {}
