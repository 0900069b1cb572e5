import type { Evaluator } from "./expressions";

export const evaluator: Evaluator = {
  value: () => null,
  holds: (condition) => (typeof condition === "boolean" ? condition : undefined),
};
