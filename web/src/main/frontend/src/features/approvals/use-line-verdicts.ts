import { useState } from "react";
import type { LineAnswer, OpenTask, Outcome } from "@/lib/api/tasks";
import type { JsonObject } from "@/lib/json/decode";
import { accepted, answersOf, faultOf, linesOf, outcomeOf, type Verdicts } from "./line-verdicts";

type Keyed = Pick<Outcome, "key">;

const follow: readonly string[] = ["approve", "partly", "reject"];

export interface LineVerdicts {
  verdicts: Verdicts;
  tried: boolean;
  onChange: (verdicts: Verdicts) => void;
  /** Those that can be chosen: of what follows from the lines only what does. */
  outcomes: <T extends Keyed>(outcomes: T[]) => T[];
  /** Whether nothing is missing at the lines for this outcome; tells what is. */
  check: (outcome: Keyed) => boolean;
  /** What is decided about the lines; nothing for an outcome that does not follow from them. */
  answers: (outcome: Keyed) => LineAnswer[] | undefined;
}

/** What somebody chooses for the lines of a task that decides on lines. */
export function useLineVerdicts(task: Pick<OpenTask, "decides"> | undefined, data: JsonObject): LineVerdicts {
  const [verdicts, setVerdicts] = useState<Verdicts>({});
  const [tried, setTried] = useState(false);
  const decides = task?.decides;
  return {
    verdicts, tried,
    onChange: setVerdicts,
    outcomes: (outcomes) => (decides === undefined ? outcomes : outcomes.filter(({ key }) => !follow.includes(key) || key === outcomeOf(decides, verdicts))),
    check: ({ key }) => {
      setTried(true);
      return decides === undefined || !follow.includes(key) || linesOf(decides, data).every((line) => faultOf(decides, line, verdicts[line.id] ?? accepted) === undefined);
    },
    answers: ({ key }) => (decides === undefined || !follow.includes(key) ? undefined : answersOf(decides, verdicts)),
  };
}
