package org.docket.expression.internal.function;

import java.util.Set;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;

/** The type of a parameter or result, which may have a variable in it. */
sealed interface Pattern {

  /** Whether an argument fits; remembers what the variable stands for. */
  boolean accepts(Field argument, Binding binding);

  /** The type of a result, once the variable is known. */
  Field resolve(Binding binding);

  String notation();

  /** One type only. */
  record Exactly(Type type) implements Pattern {
    @Override
    public boolean accepts(Field argument, Binding binding) {
      return argument.type().equals(type) || argument.type() == Type.NOTHING;
    }

    @Override
    public Field resolve(Binding binding) {
      return Field.required(type);
    }

    @Override
    public String notation() {
      return type.notation();
    }
  }

  /** Anything at all. */
  record Anything() implements Pattern {
    @Override
    public boolean accepts(Field argument, Binding binding) {
      return true;
    }

    @Override
    public Field resolve(Binding binding) {
      return Field.optional(Type.NOTHING);
    }

    @Override
    public String notation() {
      return "any";
    }
  }

  /** The same type wherever it occurs in one signature; ordered: only types with less and more. */
  record Variable(boolean ordered) implements Pattern {
    private static final Set<Type> ORDERED =
        Set.of(
            Type.NUMBER,
            Type.TEXT,
            Type.DATE,
            Type.DATE_TIME,
            Type.TIME,
            Type.DURATION,
            Type.PERIOD,
            Type.NOTHING);

    @Override
    public boolean accepts(Field argument, Binding binding) {
      return (!ordered || ORDERED.contains(argument.type())) && binding.bind(argument);
    }

    @Override
    public Field resolve(Binding binding) {
      return binding.field();
    }

    @Override
    public String notation() {
      return ordered ? "ordered" : "T";
    }
  }

  /** A list whose elements fit. */
  record Elements(Pattern element) implements Pattern {
    @Override
    public boolean accepts(Field argument, Binding binding) {
      return argument.type() == Type.NOTHING
          || (argument.type() instanceof Type.ListOf list
              && element.accepts(list.element(), binding));
    }

    @Override
    public Field resolve(Binding binding) {
      return Field.required(Type.listOf(element.resolve(binding)));
    }

    @Override
    public String notation() {
      return "list of " + element.notation();
    }
  }
}
