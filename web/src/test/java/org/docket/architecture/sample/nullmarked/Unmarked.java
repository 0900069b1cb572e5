package org.docket.architecture.sample.nullmarked;

/** A bad sample: the rule of this name must catch it. */
public class Unmarked {}
