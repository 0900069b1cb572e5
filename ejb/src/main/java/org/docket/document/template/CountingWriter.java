package org.docket.document.template;

import java.io.Writer;

/** Collects what a template writes and charges it to the budget. */
final class CountingWriter extends Writer {

  private final StringBuilder text = new StringBuilder();
  private final Budget budget;

  CountingWriter(Budget budget) {
    this.budget = budget;
  }

  @Override
  public void write(char[] buffer, int offset, int length) {
    budget.write(length);
    text.append(buffer, offset, length);
  }

  @Override
  public void write(String string, int offset, int length) {
    budget.write(length);
    text.append(string, offset, offset + length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
