package org.docket.organization;

import java.util.UUID;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the letters of a company beside its name.
 *
 * @param address empty where none is said
 * @param logo an attached picture; null for none
 */
public record Letterhead(Text address, @Nullable UUID logo) {

  public static final Letterhead NONE = new Letterhead(Text.same(""), null);
}
