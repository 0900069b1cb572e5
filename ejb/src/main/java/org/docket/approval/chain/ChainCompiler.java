package org.docket.approval.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.chain.rule.ChainRules;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.form.FormTypes;
import org.docket.problem.ProblemCollector;

/** Compiles chains by the names that they say they need, and checks what holds in each of them. */
@ApplicationScoped
public class ChainCompiler implements DefinitionCompiler<ChainDefinition> {

  @Override
  public String kind() {
    return "chain";
  }

  @Override
  public Class<ChainDefinition> type() {
    return ChainDefinition.class;
  }

  @Override
  public ChainDefinition compile(DefinitionSource source, CompilationContext context) {
    ProblemCollector problems = context.problems();
    ChainExpressions expressions =
        new ChainExpressions(scope(source, context), Formulas.UNBOUND, FieldNames.ANY, problems);
    ChainReader reader = new ChainReader(expressions, new OtherChains(context), problems);
    ChainDefinition chain = reader.read(source);
    if (reader.hasDistinctKeys()) {
      ChainRules.check(chain, problems);
    }
    return chain;
  }

  private static Scope scope(DefinitionSource source, CompilationContext context) {
    FormTypes types = new FormTypes(context);
    Map<String, Type.Field> names = new LinkedHashMap<>();
    ChainReader.needs(source.root())
        .forEach(
            (name, need) -> {
              Optional<Type> type = Needs.type(need, types);
              if (type.isEmpty()) {
                context.problems().add(ChainProblems.unknownNeed(need.kind(), need.location()));
              }
              type.ifPresent(known -> names.put(name, Type.Field.required(known)));
            });
    return Scope.of(names).over(types.envelope(source.root()));
  }
}
