package org.docket.record.importing.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.problem.Problem;
import org.docket.record.importing.CellProblem;
import org.jspecify.annotations.Nullable;

/** The data of a record as they stand in a file, and which cell each value came from. */
final class Assembled {

  /** A cell, or a row where the column is -1. */
  record Place(int sheet, int line, int column) {}

  private final ObjectNode data = JsonNodeFactory.instance.objectNode();
  private final Map<String, Place> places = new HashMap<>();
  private final List<CellProblem> problems = new ArrayList<>();
  private final Place row;

  Assembled(Place row) {
    this.row = row;
  }

  ObjectNode data() {
    return data;
  }

  void came(String pointer, Place from) {
    places.put(pointer, from);
  }

  boolean knows(String pointer) {
    return places.containsKey(pointer);
  }

  void refuse(Problem problem, Place at) {
    problems.add(CellProblem.of(problem, at.sheet(), at.line(), at.column()));
  }

  /** What was wrong before the form was asked. */
  List<CellProblem> problems() {
    return List.copyOf(problems);
  }

  /** Problems that the form has, at the cells that they are about. */
  List<CellProblem> located(List<Problem> found) {
    List<CellProblem> all = new ArrayList<>(problems);
    for (Problem problem : found) {
      Place place = placeOf(problem.pointer());
      boolean told =
          all.stream()
              .anyMatch(
                  known ->
                      known.sheet() == place.sheet()
                          && known.line() == place.line()
                          && known.column() == place.column()
                          && place.column() >= 0);
      if (!told) {
        all.add(CellProblem.of(problem, place.sheet(), place.line(), place.column()));
      }
    }
    return all;
  }

  /** The nearest place that the pointer leads past. */
  private Place placeOf(@Nullable String pointer) {
    String rest = pointer == null ? "" : pointer.replaceFirst("^/data/?", "");
    while (!rest.isEmpty()) {
      Place place = places.get(rest);
      if (place != null) {
        return place;
      }
      rest = rest.contains("/") ? rest.substring(0, rest.lastIndexOf('/')) : "";
    }
    return row;
  }
}
