package org.docket.expression.internal.syntax;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree of a source as written: no types yet. */
public sealed interface Syntax {
  Span span();

  /** A number as written. */
  record NumberLiteral(Span span, BigDecimal value) implements Syntax {}

  /** A text between double quotes. */
  record TextLiteral(Span span, String value) implements Syntax {}

  /** A date, time or duration written as {@code @"…"}. */
  record AtLiteral(Span span, String value) implements Syntax {}

  /** {@code true} or {@code false}. */
  record YesNoLiteral(Span span, boolean value) implements Syntax {}

  /** {@code null}. */
  record NullLiteral(Span span) implements Syntax {}

  /** {@code (inner)}. */
  record Grouped(Span span, Syntax inner) implements Syntax {}

  /** The name of a value. */
  record Name(Span span, String name) implements Syntax {}

  /** {@code of.name}. */
  record Member(Span span, Syntax of, String name, Span nameSpan) implements Syntax {}

  /** {@code of[inner]}: an element by its place, or the elements that fulfil a condition. */
  record Bracket(Span span, Syntax of, Syntax inner) implements Syntax {}

  /** A function with its arguments, or an operator with its operands. */
  record Call(Span span, String function, Span nameSpan, List<Syntax> arguments)
      implements Syntax {}

  /** {@code left and right}, {@code left or right}. */
  record Logic(Span span, boolean and, Syntax left, Syntax right) implements Syntax {}

  /** {@code value in (tests)}: true when one test is. */
  record In(Span span, Syntax value, List<Test> tests) implements Syntax {}

  /** {@code if condition then yes else no}. */
  record If(Span span, Syntax condition, Syntax yes, Syntax no) implements Syntax {}

  /** {@code some name in list satisfies condition}, or {@code every}. */
  record Quantified(Span span, boolean every, String name, Syntax list, Syntax condition)
      implements Syntax {}

  /**
   * {@code for name in list return body}; with {@code upTo}, {@code for name in list..upTo}.
   *
   * @param flat whether the body is the next loop of the same {@code for}, whose results are joined
   *     to one list
   */
  record For(Span span, String name, Syntax list, @Nullable Syntax upTo, Syntax body, boolean flat)
      implements Syntax {}

  /** {@code [a, b]}. */
  record ListLiteral(Span span, List<Syntax> items) implements Syntax {}

  /** What may follow {@code in}. */
  sealed interface Test {
    Span span();

    /** {@code [low..high]} with either end open or closed. */
    record Range(Span span, Syntax low, boolean lowIn, Syntax high, boolean highIn)
        implements Test {}

    /** {@code > value} and its like. */
    record Compared(Span span, String operator, Syntax value) implements Test {}

    /** A value that is equal, or a list that contains it. */
    record Value(Span span, Syntax value) implements Test {}
  }
}
