package org.docket.definition;

import java.util.List;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** The first key of a file is its kind, and the name of the file says the same. */
final class FileName {

  private FileName() {}

  /** Whether the kind is known, so that its schema can be checked. */
  static boolean check(String path, MapNode root, ProblemCollector problems) {
    List<String> kinds = Schemas.SHIPPED.kinds();
    String kind = root.keys().iterator().next();
    Location place = root.keyLocation(kind);
    if (!kinds.contains(kind)) {
      problems.add(DefinitionProblems.unknownKind(kind, kinds, place));
      return false;
    }
    boolean named =
        kind.equals("pack")
            ? path.equals(PackReader.PACK_FILE)
            : path.endsWith("." + kind + ".yaml") || path.endsWith("." + kind + ".json");
    if (!named) {
      String expected = kind.equals("pack") ? PackReader.PACK_FILE : "<name>." + kind + ".yaml";
      problems.add(DefinitionProblems.fileName(kind, expected, place));
    }
    return true;
  }
}
