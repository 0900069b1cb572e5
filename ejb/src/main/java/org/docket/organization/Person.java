package org.docket.organization;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with Docket.
 *
 * @param login what the person logs in with, in lower case
 * @param active false for somebody who has left: cannot log in, gets no tasks, stays in old records
 * @param administrator may publish, roll back and look into everything
 * @param chosenUnit code of the unit for which somebody with several posts works at the moment
 */
public record Person(
    UUID id,
    String login,
    String name,
    @Nullable String email,
    @Nullable String phone,
    Locale language,
    boolean administrator,
    boolean active,
    @Nullable String chosenUnit) {

  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(name, "name");
  }
}
