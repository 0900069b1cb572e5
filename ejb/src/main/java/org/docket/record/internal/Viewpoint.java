package org.docket.record.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** From where a filter is read: who is {@code me}, and what day it is. */
record Viewpoint(UUID person, LocalDate today, ZoneId zone) {}
