package org.docket.approval.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.approval.chain.ProcessDefinition.Overview;
import org.docket.approval.chain.ProcessDefinition.Revision;
import org.docket.approval.chain.rule.ChainRules;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionProblems;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormTypes;
import org.docket.numbering.SeriesDefinition;
import org.docket.numbering.SeriesUse;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/**
 * Compiles processes. The chain is compiled once more, by the names of the form: there the types
 * are exact, and a condition that could come to nothing is found.
 */
@ApplicationScoped
public class ProcessCompiler implements DefinitionCompiler<ProcessDefinition> {

  @Override
  public String kind() {
    return "process";
  }

  @Override
  public Class<ProcessDefinition> type() {
    return ProcessDefinition.class;
  }

  @Override
  public ProcessDefinition compile(DefinitionSource source, CompilationContext context) {
    MapNode root = source.root();
    Optional<FormDefinition> form =
        context.require(FormDefinition.class, root.requireScalar("form"));
    Optional<ChainDefinition> bound =
        form.flatMap(known -> root.scalar("chain").flatMap(chain -> bind(known, chain, context)));
    Sheet sheet =
        form.map(known -> new FormBinding(known, context).scope(Set.of()))
            .map(scope -> SheetReader.read(root, scope, context.problems()))
            .orElse(Sheet.EMPTY);
    bound.ifPresent(chain -> new SheetReader.Check(chain, sheet, context.problems()).run(root));
    checkKeys(root.list("templates"), "template", context);
    checkKeys(root.list("parts"), "process", context);
    checkKeys(root.list("related"), "process", context);
    return new ProcessDefinition(
        source.key(),
        root.requireText("title"),
        root.requireString("family"),
        root.requireString("form"),
        bound,
        root.strings("templates"),
        new Overview(root.text("definition"), root.text("points"), root.text("cycle")),
        root.text("purpose"),
        root.text("scope"),
        root.map("controlled").map(ProcessCompiler::controlled),
        sheet,
        SheetControlReader.read(root, form, bound, context.problems()),
        related(root, context),
        root.strings("parts"),
        form.map(ProcessCompiler::people).orElse(Map.of()),
        root.location());
  }

  private static Map<String, Text> people(FormDefinition form) {
    return form.fields().stream()
        .filter(field -> field.kind().id().equals("person"))
        .collect(Collectors.toMap(FieldDefinition::key, FieldDefinition::title));
  }

  private static Optional<ChainDefinition> bind(
      FormDefinition form, ScalarNode chain, CompilationContext context) {
    Optional<ChainDefinition> plain = context.require(ChainDefinition.class, chain);
    if (plain.isEmpty() || !hasWhatItNeeds(form, plain.get(), chain, context)) {
      return Optional.empty();
    }
    FormBinding binding = new FormBinding(form, context);
    Scope scope = binding.scope(required(plain.get()));
    ProblemCollector found = new ProblemCollector();
    ChainExpressions expressions = new ChainExpressions(scope, binding, binding, found);
    DefinitionSource source = context.source("chain", chain.text()).orElseThrow();
    ChainDefinition bound =
        new ChainReader(expressions, new OtherChains(context), found).read(source);
    ChainRules.checkChoices(bound, ValueDomain.of(form), found);
    List<Problem> known = context.problems().problems();
    found.problems().stream()
        .filter(problem -> !known.contains(problem))
        .forEach(context.problems()::add);
    checkNumbers(bound, scope, context);
    return Optional.of(bound);
  }

  private static void checkNumbers(ChainDefinition chain, Scope scope, CompilationContext context) {
    ChainMap map = ChainMap.of(chain);
    for (String key : map.steps()) {
      if (map.step(key) instanceof HumanStep step) {
        step.number()
            .flatMap(series -> context.find(SeriesDefinition.class, series))
            .ifPresent(
                series -> SeriesUse.check(series, scope, step.location(), context.problems()));
      }
    }
  }

  private static boolean hasWhatItNeeds(
      FormDefinition form, ChainDefinition chain, ScalarNode at, CompilationContext context) {
    FormTypes types = new FormTypes(context);
    int before = context.problems().problems().size();
    chain
        .needs()
        .forEach(
            (name, need) -> {
              Optional<Type> wanted = Needs.type(need, types);
              Optional<Type.Field> there = form.field(name).flatMap(f -> form.scope().find(name));
              if (wanted.isPresent()
                  && there.filter(field -> Needs.fits(field.type(), wanted.get())).isEmpty()) {
                context
                    .problems()
                    .add(
                        ProcessProblems.needNotMet(
                            chain.key(),
                            form.key(),
                            name,
                            need.kind(),
                            there.map(field -> field.type().notation()),
                            at.location()));
              }
            });
    return context.problems().problems().size() == before;
  }

  private static Set<String> required(ChainDefinition chain) {
    Set<String> required = new HashSet<>();
    ChainMap map = ChainMap.of(chain);
    for (String key : map.steps()) {
      ChainStep step = map.step(key);
      step.outcomes().forEach(outcome -> required.addAll(outcome.require()));
      if (step instanceof HumanStep human) {
        required.addAll(human.fields().require());
      }
    }
    return required;
  }

  private static void checkKeys(List<Node> named, String kind, CompilationContext context) {
    for (Node node : named) {
      if (node instanceof ScalarNode key) {
        context.requireKnown(kind, key);
      } else if (node instanceof MapNode other
          && context.isInstalled(other.requireString("pack"))) {
        checkInstalled(kind, other.requireScalar(kind), context);
      }
    }
  }

  private static void checkInstalled(String kind, ScalarNode key, CompilationContext context) {
    if (!context.keys(kind).contains(key.text())) {
      context.problems().add(DefinitionProblems.unknownDefinition(kind, key, context.keys(kind)));
    }
  }

  /** Those of packs that are not installed are left out. */
  private static List<String> related(MapNode root, CompilationContext context) {
    return root.list("related").stream()
        .map(node -> node instanceof MapNode other ? other.get("process") : node)
        .filter(ScalarNode.class::isInstance)
        .map(key -> ((ScalarNode) key).text())
        .filter(context.keys("process")::contains)
        .toList();
  }

  private static ProcessDefinition.Controlled controlled(MapNode map) {
    return new ProcessDefinition.Controlled(
        map.string("number").orElse(""),
        map.string("version").orElse("1"),
        map.string("effective").orElse(""),
        map.text("author"),
        map.text("reviewer"),
        map.text("approver"),
        map.text("owner"),
        map.text("coordinator"),
        map.maps("revisions").stream()
            .map(
                revision ->
                    new Revision(
                        revision.string("version").orElse(""),
                        revision.string("effective").orElse(""),
                        revision.requireText("change")))
            .toList());
  }
}
