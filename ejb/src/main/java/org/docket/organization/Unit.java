package org.docket.organization;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the organisation tree.
 *
 * @param code its identity; also what numbers show
 * @param type such as department, region, office; a word of the company's own
 * @param parent code of the unit above; null for a root
 * @param path all codes from the root to this unit, {@code /CO/MKT/SH01/}
 * @param head the position whose holder heads the unit, unless an appointment is marked as head
 */
public record Unit(
    String code,
    String name,
    String type,
    @Nullable String parent,
    String path,
    @Nullable String head,
    boolean active) {

  public Unit {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(path, "path");
  }

  /** Whether the unit is the other one or below it. */
  public boolean isWithin(Unit other) {
    return path.startsWith(other.path);
  }
}
