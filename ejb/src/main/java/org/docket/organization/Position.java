package org.docket.organization;

/** A role that people are appointed to in units; definitions name it by its code. */
public record Position(String code, String name, boolean active) {}
