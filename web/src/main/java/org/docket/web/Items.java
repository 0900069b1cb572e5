package org.docket.web;

import java.util.List;

/** A whole list, as the API answers it. */
public record Items<T>(List<T> items) {}
