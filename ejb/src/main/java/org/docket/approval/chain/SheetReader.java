package org.docket.approval.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.expression.Scope;
import org.docket.organization.Who;
import org.docket.organization.WhoCompiler;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** Reads the sheet of a process. */
final class SheetReader {

  private final Scope scope;
  private final ProblemCollector problems;

  private SheetReader(Scope scope, ProblemCollector problems) {
    this.scope = scope;
    this.problems = problems;
  }

  /**
   * @param scope the names of the form, for people whom a field names
   */
  static Sheet read(MapNode process, Scope scope, ProblemCollector problems) {
    return process.map("sheet").map(new SheetReader(scope, problems)::sheet).orElse(Sheet.EMPTY);
  }

  private Map<String, List<Who>> people(MapNode sheet, String property) {
    Map<String, List<Who>> people = new LinkedHashMap<>();
    sheet
        .map(property)
        .ifPresent(
            map ->
                map.keys()
                    .forEach(
                        step ->
                            map.find(step)
                                .ifPresent(
                                    who ->
                                        people.put(
                                            step, WhoCompiler.compile(who, scope, problems)))));
    return people;
  }

  private Sheet sheet(MapNode sheet) {
    List<Sheet.Phase> phases =
        sheet.maps("phases").stream()
            .map(phase -> new Sheet.Phase(phase.requireText("title"), phase.strings("steps")))
            .toList();
    Map<String, Sheet.Box> boxes = new LinkedHashMap<>();
    sheet
        .map("boxes")
        .ifPresent(map -> map.keys().forEach(step -> boxes.put(step, box(map.requireMap(step)))));
    return new Sheet(
        sheet.maps("lanes").stream().map(SheetReader::lane).toList(),
        phases,
        boxes,
        people(sheet, "consult"),
        people(sheet, "inform"),
        sheet.flag("aeci"));
  }

  private static Sheet.Lane lane(MapNode lane) {
    return new Sheet.Lane(
        lane.requireString("lane"), lane.requireText("title"), lane.strings("positions"));
  }

  private static Sheet.Box box(MapNode box) {
    return new Sheet.Box(
        box.string("number"),
        box.text("title"),
        box.string("lane"),
        box.string("beside"),
        box.text("output"),
        box.text("remark"));
  }

  /** Looks whether the sheet speaks of steps and lanes that there are. */
  record Check(ChainDefinition chain, Sheet sheet, ProblemCollector problems) {

    void run(MapNode process) {
      Optional<MapNode> written = process.map("sheet");
      if (written.isEmpty()) {
        return;
      }
      List<String> steps = ChainMap.of(chain).steps();
      for (MapNode phase : written.get().maps("phases")) {
        phase.list("steps").forEach(step -> checkStep(step, steps));
      }
      for (String property : List.of("boxes", "consult", "inform")) {
        written
            .get()
            .map(property)
            .ifPresent(map -> map.keys().forEach(key -> check(key, steps, map.keyLocation(key))));
      }
      written.get().map("boxes").ifPresent(this::checkLanes);
    }

    private void checkStep(Node node, List<String> steps) {
      if (node instanceof ScalarNode step) {
        check(step.text(), steps, step.location());
      }
    }

    private void check(String step, List<String> steps, Location at) {
      if (!steps.contains(step)) {
        problems.add(ProcessProblems.unknownStep(step, steps, at));
      }
    }

    private void checkLanes(MapNode boxes) {
      List<String> known = sheet.lanes().stream().map(Sheet.Lane::key).toList();
      for (String step : boxes.keys()) {
        boxes
            .map(step)
            .flatMap(box -> box.scalar("lane"))
            .filter(lane -> !known.contains(lane.text()))
            .ifPresent(
                lane ->
                    problems.add(ProcessProblems.unknownLane(lane.text(), known, lane.location())));
      }
    }
  }
}
