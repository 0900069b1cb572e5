import type { Condition, Expression, Field } from "@/lib/api/forms";
import type { Json, JsonObject } from "@/lib/json/decode";
import type { RelatedAnswer } from "@/lib/api/related-lists";

/** What surrounds a form's own fields in its expressions. */
export interface FormSurroundings {
  creator: Json;
  unit: Json;
  settings: JsonObject;
  number: string | null;
  state: string;
  /** What formulas say of lists that the browser does not get; nothing before the server has said so. */
  figures?: Figures | undefined;
}

/** Values by the text of the part that gives them; in lines by `table/id of the line`. */
export type Figures = Pick<RelatedAnswer, "figures" | "lines">;


/** Names that an expression may use: the form's fields with their values, and what surrounds them. */
export interface FormScope {
  fields: Field[];
  values: JsonObject;
  surroundings: FormSurroundings;
  /** The line that a column's expression stands in. */
  row?: { columns: Field[]; values: JsonObject } | undefined;
  /** What a condition on the choices looks at. */
  candidate?: JsonObject | undefined;
}

/** Evaluates the expressions of definitions; the forms know nothing of how. */
export interface Evaluator {
  /** The value in the form in which records store it; null when it cannot be computed (yet), undefined when only the server knows. */
  value: (expression: Expression, target: Field, scope: FormScope) => Json | undefined;
  /** `undefined` when the condition cannot be decided (yet). */
  holds: (condition: Condition, scope: FormScope) => boolean | undefined;
}
