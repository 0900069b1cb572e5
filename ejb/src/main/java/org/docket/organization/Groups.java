package org.docket.organization;

import java.util.Map;

/** The groups that there are now, by key. */
@FunctionalInterface
public interface Groups {
  Map<String, Group> now();
}
