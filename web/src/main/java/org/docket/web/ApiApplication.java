package org.docket.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API, version 1. Its resources are found by their annotations. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
