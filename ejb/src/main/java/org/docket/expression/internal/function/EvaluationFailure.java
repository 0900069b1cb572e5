package org.docket.expression.internal.function;

import org.docket.problem.Text;

/** An expression has no value for these values; the caller adds the place in the source. */
public final class EvaluationFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Text text;

  public EvaluationFailure(String code, String en, String zh) {
    super(en, null, false, false);
    this.code = code;
    this.text = Text.of(en, zh);
  }

  public String code() {
    return code;
  }

  public Text text() {
    return text;
  }
}
