package org.docket.approval.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.form.FormDefinition;
import org.docket.form.FormTypes;
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
    Sheet sheet = SheetReader.read(root);
    bound.ifPresent(chain -> new SheetReader.Check(chain, sheet, context.problems()).run(root));
    checkKeys(root, "templates", "template", context);
    checkKeys(root, "related", "process", context);
    checkKeys(root, "parts", "process", context);
    return new ProcessDefinition(
        source.key(),
        root.requireText("title"),
        root.requireString("family"),
        root.requireString("form"),
        bound,
        root.strings("templates"),
        root.text("purpose"),
        root.text("scope"),
        root.map("controlled").map(ProcessCompiler::controlled),
        sheet,
        root.strings("related"),
        root.strings("parts"),
        root.location());
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
    ChainDefinition bound = new ChainReader(expressions, found).read(source);
    List<Problem> known = context.problems().problems();
    found.problems().stream()
        .filter(problem -> !known.contains(problem))
        .forEach(context.problems()::add);
    return Optional.of(bound);
  }

  private static boolean hasWhatItNeeds(
      FormDefinition form, ChainDefinition chain, ScalarNode at, CompilationContext context) {
    FormTypes types = new FormTypes(context);
    int before = context.problems().problems().size();
    chain
        .needs()
        .forEach(
            (name, need) -> {
              Optional<Type> wanted = types.named(need.kind());
              Optional<Type.Field> there = form.field(name).flatMap(f -> form.scope().find(name));
              if (wanted.isPresent() && !there.map(Type.Field::type).equals(wanted)) {
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

  private static void checkKeys(
      MapNode root, String property, String kind, CompilationContext context) {
    for (Node node : root.list(property)) {
      if (node instanceof ScalarNode key && !context.keys(kind).contains(key.text())) {
        context
            .problems()
            .add(
                ChainProblems.unknown(
                    "process.unknown-" + kind,
                    kind.equals("template") ? Text.of("template", "模板") : Text.of("process", "流程"),
                    key.text(),
                    context.keys(kind),
                    key.location()));
      }
    }
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
        map.text("coordinator"));
  }
}
