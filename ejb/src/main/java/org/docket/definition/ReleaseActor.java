package org.docket.definition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who published or activated a release.
 *
 * @param person none for Docket itself, at its first start
 */
public record ReleaseActor(@Nullable UUID person, String name) {

  public static final ReleaseActor DOCKET = new ReleaseActor(null, "Docket");
}
