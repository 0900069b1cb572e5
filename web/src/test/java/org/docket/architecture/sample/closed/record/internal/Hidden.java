package org.docket.architecture.sample.closed.record.internal;

/** A bad sample: the rule of this name must catch it. */
public class Hidden {}
