package org.docket.architecture.sample.table.approval;

/** A bad sample: the rule of this name must catch it. */
public class Forward {}
