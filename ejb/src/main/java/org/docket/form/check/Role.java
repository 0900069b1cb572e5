package org.docket.form.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A role that a field of a form plays when the form represents something of the organisation.
 *
 * @param kinds the kinds of field that can play it
 */
record Role(String name, Set<String> kinds) {

  private static final Set<String> TEXTS = Set.of("text", "choice", "phone", "email");

  /** What a form can represent, with the roles. */
  static final Map<String, List<Role>> OF =
      Map.of(
          "unit",
          List.of(
              new Role("code", TEXTS),
              new Role("name", TEXTS),
              new Role("englishName", TEXTS),
              new Role("type", TEXTS),
              new Role("parent", Set.of("unit")),
              new Role("head", Set.of("position")),
              new Role("legalEntity", Set.of("yes-no")),
              new Role("address", TEXTS),
              new Role("englishAddress", TEXTS),
              new Role("logo", Set.of("attachments")),
              new Role("active", Set.of("yes-no"))),
          "position",
          List.of(
              new Role("code", TEXTS),
              new Role("name", TEXTS),
              new Role("englishName", TEXTS),
              new Role("active", Set.of("yes-no"))),
          "person",
          List.of(
              new Role("login", TEXTS),
              new Role("name", TEXTS),
              new Role("email", TEXTS),
              new Role("phone", TEXTS),
              new Role("language", TEXTS),
              new Role("administrator", Set.of("yes-no")),
              new Role("active", Set.of("yes-no"))),
          "appointment",
          List.of(
              new Role("person", Set.of("person")),
              new Role("position", Set.of("position")),
              new Role("unit", Set.of("unit")),
              new Role("from", Set.of("date")),
              new Role("to", Set.of("date")),
              new Role("head", Set.of("yes-no")),
              new Role("acting", Set.of("yes-no"))),
          "password-reset",
          List.of(new Role("person", Set.of("person")), new Role("password", Set.of("secret"))),
          "account-lock",
          List.of(new Role("person", Set.of("person")), new Role("locked", Set.of("yes-no"))));

  static Stream<Role> of(String what) {
    return OF.getOrDefault(what, List.of()).stream();
  }
}
