import type { LineAnswer, OpenTask, Verdict } from "@/lib/api/tasks";
import { isObject, type Json, type JsonObject } from "@/lib/json/decode";

type Decides = NonNullable<OpenTask["decides"]>;

/** What was chosen for a line; a line that nothing is said about is accepted. */
export interface Chosen {
  verdict: Verdict;
  quantity: number | null;
  reason: string;
}
export type Verdicts = Readonly<Record<string, Chosen>>;
export const accepted: Chosen = { verdict: "accept", quantity: null, reason: "" };

export interface DecidedLine {
  id: string;
  row: JsonObject;
  /** What is approved of it so far, or was asked for. */
  most: number | undefined;
}

const numberOf = (value: Json | undefined): number | undefined => {
  const number = typeof value === "number" ? value : typeof value === "string" && value !== "" ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? undefined : number;
};

/** The lines of the record that are to be decided, in its order. */
export function linesOf(decides: Decides, data: JsonObject): DecidedLine[] {
  const rows = data[decides.table];
  return (Array.isArray(rows) ? rows : []).flatMap((row) => {
    if (!isObject(row)) return [];
    const line = row as JsonObject;
    const id = typeof line["_id"] === "string" ? line["_id"] : "";
    const most = numberOf(line[decides.quantity]) ?? (decides.from === undefined ? undefined : numberOf(line[decides.from]));
    return decides.rows.includes(id) ? [{ id, row: line, most }] : [];
  });
}

/** Which outcome follows from the lines. */
export function outcomeOf(decides: Decides, verdicts: Verdicts): "approve" | "partly" | "reject" {
  const all = decides.rows.map((row) => (verdicts[row] ?? accepted).verdict);
  if (all.every((verdict) => verdict === "accept")) return "approve";
  return all.every((verdict) => verdict === "reject") ? "reject" : "partly";
}

export type LineFault = "quantity" | "reason";

/** What is missing at a line. */
export function faultOf(decides: Decides, line: DecidedLine, chosen: Chosen): LineFault | undefined {
  if (chosen.verdict === "reduce" && !(chosen.quantity !== null && chosen.quantity > 0 && line.most !== undefined && chosen.quantity < line.most)) return "quantity";
  return chosen.verdict === "reject" && decides.reason !== undefined && chosen.reason.trim() === "" ? "reason" : undefined;
}

/** As the API takes it. */
export const answersOf = (decides: Decides, verdicts: Verdicts): LineAnswer[] =>
  decides.rows.map((row) => {
    const { verdict, quantity, reason } = verdicts[row] ?? accepted;
    return {
      row, verdict,
      quantity: verdict === "reduce" && quantity !== null ? quantity : undefined,
      reason: verdict === "accept" || reason.trim() === "" ? undefined : reason.trim(),
    };
  });
