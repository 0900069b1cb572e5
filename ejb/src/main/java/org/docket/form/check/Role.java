package org.docket.form.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A role that a field of a form plays when the form represents something of the organisation.
 *
 * @param needed whether the form must have a field for it
 * @param kinds the kinds of field that can play it
 */
record Role(String name, boolean needed, Set<String> kinds) {

  private static final Set<String> TEXTS = Set.of("text", "choice", "phone", "email");

  /** What a form can represent, with the roles. */
  static final Map<String, List<Role>> OF =
      Map.of(
          "unit",
          List.of(
              needed("code", TEXTS),
              needed("name", TEXTS),
              optional("type", TEXTS),
              optional("parent", Set.of("unit")),
              optional("head", Set.of("position")),
              optional("active", Set.of("yes-no"))),
          "position",
          List.of(
              needed("code", TEXTS), needed("name", TEXTS), optional("active", Set.of("yes-no"))),
          "person",
          List.of(
              needed("login", TEXTS),
              needed("name", TEXTS),
              optional("email", TEXTS),
              optional("phone", TEXTS),
              optional("language", TEXTS),
              optional("administrator", Set.of("yes-no")),
              optional("active", Set.of("yes-no"))),
          "appointment",
          List.of(
              needed("person", Set.of("person")),
              needed("position", Set.of("position")),
              needed("unit", Set.of("unit")),
              optional("from", Set.of("date")),
              optional("to", Set.of("date")),
              optional("head", Set.of("yes-no"))),
          "password-reset",
          List.of(needed("person", Set.of("person")), needed("password", Set.of("secret"))),
          "account-lock",
          List.of(needed("person", Set.of("person")), needed("locked", Set.of("yes-no"))));

  private static Role needed(String name, Set<String> kinds) {
    return new Role(name, true, kinds);
  }

  private static Role optional(String name, Set<String> kinds) {
    return new Role(name, false, kinds);
  }

  static Stream<Role> of(String what) {
    return OF.getOrDefault(what, List.of()).stream();
  }
}
