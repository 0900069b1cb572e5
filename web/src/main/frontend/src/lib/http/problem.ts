import { list, number, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

export const problemDetailDecoder = object({
  pointer: optional(string),
  code: withDefault(string, ""),
  detail: withDefault(string, ""),
  file: optional(string),
  line: optional(number),
  column: optional(number),
  suggestion: optional(string),
});

export const problemDecoder = object({
  title: withDefault(string, ""),
  status: withDefault(number, 0),
  detail: withDefault(string, ""),
  code: withDefault(string, ""),
  incident: optional(string),
  problems: withDefault(list(problemDetailDecoder), []),
});

export type ProblemDetail = Decoded<typeof problemDetailDecoder>;
export type Problem = Decoded<typeof problemDecoder>;

/** A request that the server refused, in the server's own words (RFC 9457), or that never reached it. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail === "" ? problem.title : problem.detail);
    this.name = "ProblemError";
  }

  get status(): number {
    return this.problem.status;
  }
}

export const isProblem = (error: unknown): error is ProblemError => error instanceof ProblemError;
/** Whether all that is wrong stands in these parts of what was sent. */
export const isOnlyAbout = (error: unknown, parts: readonly string[]): error is ProblemError =>
  isProblem(error) && error.problem.problems.length > 0 && error.problem.problems.every((entry) => parts.some((part) => entry.pointer === `/${part}` || entry.pointer?.startsWith(`/${part}/`) === true));

export const hasStatus = (error: unknown, status: number): boolean => isProblem(error) && error.status === status;

export const offline = (detail: string): ProblemError =>
  new ProblemError({ title: detail, status: 0, detail, code: "browser.no-answer", incident: undefined, problems: [] });
