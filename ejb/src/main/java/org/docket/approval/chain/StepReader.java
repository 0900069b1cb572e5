package org.docket.approval.chain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.organization.Who;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Reads one step of a chain. */
final class StepReader {

  /** Stands for whoever the task lies with. */
  private static final String ASKED = "assignee";

  private final ChainExpressions expressions;
  private final OutcomeReader outcomes;
  private final StepPolicy defaults;
  private final ProblemCollector problems;
  private final Standing standing;

  /**
   * @param defaults what the chain says for all of its steps
   */
  StepReader(
      ChainExpressions expressions,
      ProblemCollector problems,
      StepPolicy defaults,
      Standing standing) {
    this.defaults = defaults;
    this.problems = problems;
    this.standing = standing;
    this.expressions = expressions;
    this.outcomes = new OutcomeReader(expressions, problems, standing);
  }

  /** The levels of a ladder, the lowest first. */
  List<ChainStep> ladder(MapNode ladder) {
    return new LadderReader(expressions, problems, this::level).read(ladder);
  }

  private HumanStep level(MapNode ladder, MapNode level, List<Who> by) {
    String written = level.requireString("step");
    return new HumanStep(
        standing.step(written),
        level.text("title").orElse(Text.same(written)),
        HumanStep.Doing.DECIDE,
        by,
        Quorum.ANY,
        ladder.text("ask"),
        Optional.empty(),
        fields(ladder, false),
        deadline(level),
        ladder.maps("onDone").stream().map(expressions::action).toList(),
        outcomes.read(ladder, HumanStep.Doing.DECIDE),
        Optional.empty(),
        ladder.string("comment").filter("required"::equals).isPresent(),
        new PolicyReader(expressions).read(ladder, defaults),
        level.location());
  }

  /**
   * @param first whether the chain begins with this step
   */
  ChainStep read(MapNode step, boolean first) {
    String written = step.requireString("step");
    String key = standing.step(written);
    Text title = step.text("title").orElse(Text.same(written));
    return switch (step.requireString("do")) {
      case "spawn" -> spawn(step, key, title);
      case "inform" -> inform(step, key, title);
      case "wait" -> new WaitReader(expressions, problems, outcomes).read(step, key, title);
      case "call" -> new CallReader(expressions, problems, standing).read(step, key, title);
      default -> human(step, key, title, first);
    };
  }

  private HumanStep human(MapNode step, String key, Text title, boolean first) {
    HumanStep.Doing doing = doing(step);
    List<Who> by = expressions.people(step, "by");
    return new HumanStep(
        key,
        title,
        doing,
        by,
        step.string("rule")
            .flatMap(Quorum::parse)
            .orElse(doing.isOpinion() ? Quorum.ALL : Quorum.ANY),
        step.text("ask"),
        expressions.condition(step, "when"),
        fields(step, first && doing == HumanStep.Doing.FILL),
        deadline(step),
        step.maps("onDone").stream().map(expressions::action).toList(),
        outcomes.read(step, doing),
        step.string("number"),
        doing.isOpinion() || step.string("comment").filter("required"::equals).isPresent(),
        new PolicyReader(expressions).read(step, defaults),
        step.location());
  }

  private static HumanStep.Doing doing(MapNode step) {
    HumanStep.Doing doing =
        HumanStep.Doing.valueOf(step.requireString("do").toUpperCase(Locale.ROOT));
    return doing == HumanStep.Doing.CONSULT && !step.flag("wait", true)
        ? HumanStep.Doing.CONSULT_BESIDE
        : doing;
  }

  /** The form itself is the first step of most chains: there, all of it may be filled in. */
  private StepFields fields(MapNode step, boolean whole) {
    return new StepFields(
        whole && !step.has("edit"),
        expressions.fields(step, "edit"),
        expressions.fields(step, "require"),
        expressions.fields(step, "hide"),
        step.string("otherLines").filter("hide"::equals).isPresent(),
        step.map("lines")
            .flatMap(lines -> new LineReader(expressions, problems).read(lines, step)));
  }

  private Optional<Deadline> deadline(MapNode step) {
    Optional<MapNode> counted = step.map("within");
    Optional<Allowance> allowance =
        counted.isPresent()
            ? allowance(counted.get())
            : step.scalar("within").flatMap(expressions::span).map(Allowance.Fixed::new);
    return allowance.map(
        within ->
            new Deadline(
                within, counted.flatMap(map -> expressions.start(map, "from")), late(step)));
  }

  private Optional<Allowance> allowance(MapNode counted) {
    if (counted.has("time")) {
      return counted.scalar("time").flatMap(expressions::span).map(Allowance.Fixed::new);
    }
    boolean working = counted.string("counts").filter("working"::equals).isPresent();
    return expressions.length(counted, "length").map(length -> new Allowance.Held(length, working));
  }

  private List<Deadline.Late> late(MapNode step) {
    return step.maps("late").stream().map(this::measure).toList();
  }

  private Deadline.Late measure(MapNode late) {
    return new Deadline.Late(
        late.scalar("after").flatMap(expressions::span),
        late.list("remind").stream().anyMatch(StepReader::isAsked),
        expressions.people(late.list("remind").stream().filter(node -> !isAsked(node)).toList()),
        expressions.people(late, "escalate"),
        late.string("decide"));
  }

  private static boolean isAsked(Node reminded) {
    return reminded instanceof ScalarNode word && word.text().equals(ASKED);
  }

  private InformStep inform(MapNode step, String key, Text title) {
    return new InformStep(
        key,
        title,
        expressions.condition(step, "when"),
        expressions.people(step, "tell"),
        step.text("with"),
        step.scalar("then").map(then -> List.of(outcomes.then(then, "done"))).orElse(List.of()),
        step.location());
  }

  private SpawnStep spawn(MapNode step, String key, Text title) {
    String form = step.requireString("form");
    return new SpawnStep(
        key,
        title,
        expressions.condition(step, "when"),
        form,
        expressions.formulas().mapping(form, step),
        expressions.formulas().with(form, step),
        step.flag("wait", true),
        expressions.formulas().returns(form, step),
        expressions.people(step, "by"),
        step.map("outcomes").map(outcomes::all).orElse(List.of()),
        step.location());
  }
}
