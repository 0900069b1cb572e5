package org.docket.organization;

import java.util.Locale;
import java.util.Objects;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A node of the organisation tree.
 *
 * @param code its identity; also what numbers show
 * @param type such as department, region, office; a word of the company's own
 * @param parent code of the unit above; null for a root
 * @param path all codes from the root to this unit, {@code /CO/MKT/SH01/}
 * @param head the position whose holder heads the unit, unless an appointment is marked as head
 * @param letterhead of its letters; that of the legal entity counts
 * @param legalEntity whether it is a company of its own in law; those below it belong to it
 */
public record Unit(
    String code,
    Text name,
    String type,
    @Nullable String parent,
    String path,
    @Nullable String head,
    boolean legalEntity,
    boolean active,
    Letterhead letterhead) {

  public Unit {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(path, "path");
  }

  /** A unit whose letters say its name only. */
  public Unit(
      String code,
      Text name,
      String type,
      @Nullable String parent,
      String path,
      @Nullable String head,
      boolean legalEntity,
      boolean active) {
    this(code, name, type, parent, path, head, legalEntity, active, Letterhead.NONE);
  }

  /** Whether the code or the name in either language has the text in it. */
  public boolean matches(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return (code + " " + name.inAll()).toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** Whether the unit is the other one or below it. */
  public boolean isWithin(Unit other) {
    return path.startsWith(other.path);
  }
}
