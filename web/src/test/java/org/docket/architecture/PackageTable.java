package org.docket.architecture;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which feature may use which: the table of the architecture with the additions of ADR 0001, 0003,
 * 0006 and 0007. A feature may also use what those that it names may use, so that the table stays
 * short.
 */
final class PackageTable {

  /** Free for all features. */
  private static final Set<String> COMMON = Set.of("problem", "platform", "event");

  private static final Map<String, List<String>> TABLE =
      Map.ofEntries(
          Map.entry("problem", List.of()),
          Map.entry("platform", List.of("problem")),
          Map.entry("event", List.of("platform")),
          Map.entry("expression", List.of("problem")),
          Map.entry("definition", List.of("expression")),
          Map.entry("organization", List.of("definition", "expression")),
          Map.entry("access", List.of("organization", "definition", "expression")),
          Map.entry("form", List.of("access", "definition", "expression")),
          Map.entry("numbering", List.of("access", "definition", "expression")),
          Map.entry("record", List.of("form", "access", "numbering")),
          Map.entry("schedule", List.of("platform", "definition")),
          Map.entry(
              "approval",
              List.of(
                  "record",
                  "form",
                  "access",
                  "organization",
                  "definition",
                  "expression",
                  "numbering",
                  "schedule")),
          Map.entry("document", List.of("record", "approval", "numbering", "definition")),
          Map.entry("posting", List.of("record", "definition", "expression")),
          Map.entry("notification", List.of("approval", "organization", "definition")),
          Map.entry("report", List.of("record", "access", "definition")),
          Map.entry(
              "scenario",
              List.of("document", "posting", "notification", "report", "approval", "schedule")));

  private PackageTable() {}

  static Set<String> features() {
    return TABLE.keySet();
  }

  static boolean mayUse(String user, String used) {
    Set<String> reachable = new HashSet<>(Set.of(user));
    List<String> open = TABLE.getOrDefault(user, List.of());
    boolean foundation = COMMON.contains(user) || user.equals("expression");
    if (!foundation) {
      reachable.addAll(COMMON);
    }
    while (!open.isEmpty()) {
      reachable.addAll(open);
      open =
          open.stream()
              .flatMap(feature -> TABLE.getOrDefault(feature, List.of()).stream())
              .filter(feature -> !reachable.contains(feature))
              .toList();
    }
    return reachable.contains(used);
  }
}
