package org.docket.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The hand-written table of who may go through which door of the API. */
final class AccessDoors {

  /** Who gets what behind a door. */
  enum Kind {
    /** Needs no log-in, and tells nothing about records. */
    OPEN,
    /** Whoever is logged in, about himself or about what the whole company knows. */
    PERSON,
    /** One record: for whoever may not read it, as if it were not there. */
    RECORD,
    /** A thing of one person: for others as if it were not there. */
    OWN,
    /** Records of a form, as far as the person may see them. */
    LIST,
    /** For administrators only. */
    ADMIN,
    /** Has its own test, which the remark names. */
    ELSEWHERE
  }

  /** A row of the table. */
  record Door(String method, String path, Kind kind, String remark) {
    String name() {
      return method + " " + path;
    }
  }

  private AccessDoors() {}

  static List<Door> all() {
    List<Door> doors = new ArrayList<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\\|", -1);
        String[] door = cells[0].strip().split(" ");
        Kind kind = Kind.valueOf(cells[1].strip().toUpperCase(Locale.ROOT));
        doors.add(new Door(door[0], door[1], kind, cells.length > 2 ? cells[2].strip() : ""));
      }
    }
    return doors;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Server.root().resolve("ear/src/test/resources/access-doors.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a path of one form the one that stands for all forms. */
  static String general(String path, Map<String, ?> known) {
    String general = path.replaceFirst("^/forms/[^/{]+", "/forms/{form}");
    return known.containsKey(general) ? general : path;
  }
}
