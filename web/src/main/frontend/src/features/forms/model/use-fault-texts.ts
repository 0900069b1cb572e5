import { useFormTexts } from "../texts";
import { faultText } from "./checks";
import { pathOfPointer } from "./paths";
import type { FormState } from "./use-form-state";

/** The text of what is wrong at a path, from our own checks or from the server's. */
export function useFaultTexts(state: Pick<FormState, "faults" | "refusals">): (path: string) => string | undefined {
  const t = useFormTexts();
  return (path) => {
    const fault = state.faults.find((entry) => entry.path === path);
    if (fault !== undefined) return faultText(fault, t);
    return state.refusals.find((entry) => pathOfPointer(entry.pointer ?? "") === path)?.detail;
  };
}
