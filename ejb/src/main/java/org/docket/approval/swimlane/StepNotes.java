package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.approval.chain.Allowance;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.EndAction;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.Sheet;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.flow.ChainLanes;
import org.docket.approval.swimlane.FlowChart.Note;
import org.docket.definition.CompiledSet;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;

/** What is written level with a step: who is responsible, and what there is to know. */
public final class StepNotes {

  private final ChainMap map;
  private final Sheet sheet;
  private final CompiledSet set;
  private final ChainLanes lanes;
  private final ConditionWords words;

  StepNotes(ProcessDefinition process, CompiledSet set, ChainLanes lanes, ConditionWords words) {
    this.map = ChainMap.of(process.chain().orElseThrow());
    this.sheet = process.sheet();
    this.set = set;
    this.lanes = lanes;
    this.words = words;
  }

  /** Of a process that has a chain. */
  public static StepNotes of(ProcessDefinition process, CompiledSet set, ChainLanes lanes) {
    FormDefinition form = set.require(FormDefinition.class, process.form());
    return new StepNotes(process, set, lanes, ConditionWords.in(set, form, lanes::unitOf));
  }

  /** When the step is done at all, where that depends on the record. */
  public Optional<Text> condition(String step) {
    return map.step(step)
        .when()
        .map(when -> words.of(when.source()))
        .map(text -> Text.of("Only if " + text.en(), "仅当 " + text.zh()));
  }

  public Note of(String step) {
    Optional<Text> people = lanes.peopleOf(step).stream().reduce(StepNotes::and);
    List<Text> remarks = new ArrayList<>();
    box(step).flatMap(Sheet.Box::remark).ifPresent(remarks::add);
    if (map.step(step) instanceof HumanStep human) {
      if (remarks.isEmpty()) {
        human.deadline().map(limit -> within(limit.within())).ifPresent(remarks::add);
      }
      rule(human.rule()).ifPresent(remarks::add);
    }
    return new Note(people, remarks);
  }

  /** As the sheet says, else what the step issues, else the form of the record that it starts. */
  public Optional<Text> document(String step) {
    return box(step)
        .flatMap(Sheet.Box::output)
        .map(this::templateOr)
        .or(() -> issued(map.step(step)));
  }

  /** An output may be the key of a template. */
  private Text templateOr(Text output) {
    return title("template", output.en()).orElse(output);
  }

  private Optional<Text> issued(ChainStep step) {
    if (step instanceof HumanStep human) {
      return human.onDone().stream()
          .filter(EndAction.Issue.class::isInstance)
          .flatMap(action -> title("template", ((EndAction.Issue) action).template()).stream())
          .findFirst();
    }
    return step instanceof SpawnStep spawn ? title("form", spawn.form()) : Optional.empty();
  }

  private Optional<Text> title(String kind, String key) {
    return set.source(kind, key).flatMap(source -> source.root().text("title"));
  }

  private Optional<Sheet.Box> box(String step) {
    return Optional.ofNullable(sheet.boxes().get(step));
  }

  private Text within(Allowance allowance) {
    Text length =
        allowance instanceof Allowance.Held held
            ? words.of(held.length().source())
            : ((Allowance.Fixed) allowance).span().inWords();
    return Text.of("Within " + length.en(), "时限 " + length.zh());
  }

  private static Optional<Text> rule(Quorum rule) {
    return switch (rule.kind()) {
      case ANY -> Optional.empty();
      case ALL -> Optional.of(Text.of("All of them", "全部同意"));
      case ONE_BY_ONE -> Optional.of(Text.of("One after the other", "依次办理"));
      case COUNT ->
          Optional.of(
              Text.of("At least " + rule.amount() + " of them", "至少 " + rule.amount() + " 人同意"));
      case PERCENT ->
          Optional.of(
              Text.of("At least " + rule.amount() + "% of them", "至少 " + rule.amount() + "% 同意"));
    };
  }

  private static Text and(Text a, Text b) {
    return Text.of(a.en() + ", " + b.en(), a.zh() + "、" + b.zh());
  }
}
