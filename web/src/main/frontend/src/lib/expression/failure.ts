/** An expression has no value for these values: a division by zero, too much work, a missing value. */
export class ExpressionFailure extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = "ExpressionFailure";
  }
}

export const fail = (code: string): never => {
  throw new ExpressionFailure(`expression.${code}`);
};
