package org.docket.architecture.sample.unknown.misc;

/** A bad sample: the rule of this name must catch it. */
public class Drawer {}
