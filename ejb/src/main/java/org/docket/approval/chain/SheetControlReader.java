package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.problem.ProblemCollector;

/** Reads which fields and steps of a process control the sheets of processes. */
final class SheetControlReader {

  private static final List<String> TEXT = List.of("text");
  private static final List<String> WORDS = List.of("text", "long-text");

  private final FormDefinition form;
  private final ChainDefinition chain;
  private final ProblemCollector problems;

  private SheetControlReader(
      FormDefinition form, ChainDefinition chain, ProblemCollector problems) {
    this.form = form;
    this.chain = chain;
    this.problems = problems;
  }

  /** Empty where the process does not say so, or has no form and chain to say it of. */
  static Optional<SheetControl> read(
      MapNode process,
      Optional<FormDefinition> form,
      Optional<ChainDefinition> chain,
      ProblemCollector problems) {
    return process
        .map("controls")
        .filter(controls -> form.isPresent() && chain.isPresent())
        .map(
            controls ->
                new SheetControlReader(form.orElseThrow(), chain.orElseThrow(), problems)
                    .control(controls));
  }

  private SheetControl control(MapNode controls) {
    return new SheetControl(
        new SheetControl.Fields(
            field(controls.requireScalar("process"), TEXT),
            field(controls.requireScalar("version"), TEXT),
            field(controls.requireScalar("effective"), List.of("date")),
            field(controls.requireScalar("stamp"), TEXT),
            field(controls.requireScalar("change"), WORDS),
            find(controls, "title", WORDS),
            find(controls, "number", TEXT),
            find(controls, "unit", List.of("unit")),
            find(controls, "file", List.of("attachments"))),
        step(controls.requireScalar("reviewed")),
        step(controls.requireScalar("signed")));
  }

  private Optional<String> find(MapNode controls, String property, List<String> kinds) {
    return controls.scalar(property).map(name -> field(name, kinds));
  }

  private String field(ScalarNode name, List<String> kinds) {
    Optional<FieldDefinition> field = form.field(name.text());
    if (field.isEmpty()) {
      problems.add(
          FormBinding.unknownField(
              form.key(),
              name.text(),
              form.fields().stream().map(FieldDefinition::key).toList(),
              name.location()));
    } else if (!kinds.contains(field.get().kind().id())) {
      problems.add(
          ProcessProblems.fieldOfOtherKind(
              name.text(), field.get().kind().id(), kinds, name.location()));
    }
    return name.text();
  }

  private String step(ScalarNode name) {
    List<String> steps = ChainMap.of(chain).steps();
    if (!steps.contains(name.text())) {
      problems.add(ProcessProblems.unknownStep(name.text(), steps, name.location()));
    }
    return name.text();
  }
}
