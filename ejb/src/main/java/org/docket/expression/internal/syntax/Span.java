package org.docket.expression.internal.syntax;

/** A part of the source: from the character {@code start} to before {@code end}. */
public record Span(int start, int end) {
  public Span to(Span last) {
    return new Span(start, Math.max(end, last.end));
  }

  public String in(String source) {
    return source.substring(Math.min(start, source.length()), Math.min(end, source.length()));
  }
}
