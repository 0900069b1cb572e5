package org.docket.approval.chain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionSource;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.form.FormDefinition;
import org.docket.form.FormExpressions;
import org.docket.form.FormTypes;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.Text;

/**
 * A form seen from a chain that a process binds to it: its fields, the names in its expressions,
 * and the values that are handed to and taken from other records.
 */
final class FormBinding implements Formulas, FieldNames {

  static final String RECORD = "record";

  private final FormDefinition form;
  private final CompilationContext context;
  private final FormTypes types;
  private final FormExpressions expressions;
  private final Set<Location> reported = new HashSet<>();
  private final Arguments arguments;
  private final Map<String, Type.Field> names;

  FormBinding(FormDefinition form, CompilationContext context) {
    this(form, context, Arguments.NONE, Map.of());
  }

  private FormBinding(
      FormDefinition form,
      CompilationContext context,
      Arguments arguments,
      Map<String, Type.Field> names) {
    this.form = form;
    this.context = context;
    this.arguments = arguments;
    this.names = names;
    this.types = new FormTypes(context);
    this.expressions = new FormExpressions(context.problems());
  }

  /**
   * The names that the chain can use. A field that some step requires counts as filled in; where it
   * is not, after all, the approval stops and asks.
   */
  Scope scope(Set<String> required) {
    Scope all = withRecord(form.scope(), form.source());
    Scope scope = all;
    for (String name : required) {
      Optional<Type.Field> field = all.find(name);
      if (field.isPresent()) {
        scope = scope.with(name, Type.Field.required(field.get().type()));
      }
    }
    return scope;
  }

  @Override
  public void check(String path, Location at) {
    checkField(path, at);
  }

  @Override
  public Formulas inside(Arguments meant) {
    return new FormBinding(form, context, meant, names);
  }

  @Override
  public Formulas with(Map<String, Type.Field> more) {
    Map<String, Type.Field> all = new HashMap<>(names);
    all.putAll(more);
    return new FormBinding(form, context, arguments, all);
  }

  @Override
  public String field(String written, ScalarNode source) {
    Optional<String> field = arguments.field(written);
    if (field.isEmpty()) {
      context.problems().add(PartProblems.changesNoField(written, source.location()));
    }
    return field.orElse(written);
  }

  @Override
  public Optional<Compiled> set(String field, ScalarNode source) {
    return checkField(field, source.location())
        ? here(source, expected(form.scope(), field))
        : Optional.empty();
  }

  @Override
  public Optional<Compiled> with(String childForm, String childField, ScalarNode source) {
    Optional<Scope> child = childScope(childForm, source.location());
    if (child.isEmpty() || !checkChildField(child.get(), childForm, childField, source)) {
      return Optional.empty();
    }
    return here(source, expected(child.get(), childField));
  }

  @Override
  public Optional<Compiled> returns(String childForm, String field, ScalarNode source) {
    Optional<Scope> child = childScope(childForm, source.location());
    return child.isPresent()
            && checkField(field, source.location())
            && form.scope().find(field).isPresent()
        ? compile(source, child.get(), expected(form.scope(), field))
        : Optional.empty();
  }

  @Override
  public void checkMapping(String childForm, ScalarNode mapping) {
    Optional<DefinitionSource> child = context.source("form", childForm);
    if (child.isEmpty()) {
      return;
    }
    List<String> known =
        child.get().root().maps("from").stream()
            .filter(each -> each.string("form").filter(form.key()::equals).isPresent())
            .map(each -> each.requireString("mapping"))
            .toList();
    if (!known.contains(mapping.text())) {
      context
          .problems()
          .add(
              ChainProblems.unknownMapping(
                  childForm, form.key(), mapping.text(), known, mapping.location()));
    }
  }

  /** Over this form. */
  private Optional<Compiled> here(ScalarNode source, Type expected) {
    Scope scope = Scope.of(names).over(arguments.over(scope(Set.of())));
    return compile(source, scope, expected).map(arguments::bind);
  }

  private Optional<Compiled> compile(ScalarNode source, Scope scope, Type expected) {
    // Lines are matched column by column when they are handed over.
    return expected instanceof Type.ListOf
        ? expressions.compile(source, scope)
        : expressions.compile(source, scope, expected);
  }

  private static Type expected(Scope scope, String field) {
    return scope.find(field).orElseThrow().type();
  }

  private boolean checkField(String path, Location at) {
    boolean known = form.at(path).isPresent();
    if (!known && reported.add(at)) {
      context.problems().add(unknownField(form.key(), path, fieldKeys(), at));
    }
    return known;
  }

  private List<String> fieldKeys() {
    return form.fields().stream().map(field -> field.key()).toList();
  }

  private Optional<Scope> childScope(String childForm, Location at) {
    Optional<DefinitionSource> child = context.source("form", childForm);
    if (child.isEmpty() && !context.keys("form").contains(childForm)) {
      context
          .problems()
          .add(
              ChainProblems.unknown(
                  "chain.unknown-form",
                  Text.of("form", "表单"),
                  childForm,
                  context.keys("form"),
                  at));
    }
    return child.map(
        source -> {
          Type.RecordOf type = types.record(childForm, source.root());
          return withRecord(Scope.of(type.members()), source);
        });
  }

  private boolean checkChildField(Scope child, String childForm, String field, ScalarNode source) {
    boolean known = child.find(field).isPresent();
    if (!known) {
      context.problems().add(unknownField(childForm, field, child.names(), source.location()));
    }
    return known;
  }

  private Scope withRecord(Scope scope, DefinitionSource source) {
    Type type = types.record(source.key(), source.root());
    return scope.with(RECORD, Type.Field.required(type));
  }

  static Problem unknownField(String form, String field, Collection<String> known, Location at) {
    return ChainProblems.unknown(
        "process.unknown-field",
        Text.of("field in form " + form + " called", "表单" + form + "的字段"),
        field,
        known,
        at);
  }
}
