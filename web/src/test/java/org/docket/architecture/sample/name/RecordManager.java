package org.docket.architecture.sample.name;

/** A bad sample: the rule of this name must catch it. */
public class RecordManager {}
