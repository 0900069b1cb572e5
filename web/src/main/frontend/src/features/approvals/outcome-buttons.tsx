import { Button } from "antd";
import type { Outcome } from "@/lib/api/tasks";

interface OutcomeButtonsProps {
  outcomes: Outcome[];
  disabled: boolean;
  onChoose: (outcome: Outcome) => void;
}

/** What can be decided, in the words of the definition; the first is the usual one unless the definition says. */
export function OutcomeButtons({ outcomes, disabled, onChoose }: OutcomeButtonsProps) {
  const styled = outcomes.some((outcome) => outcome.style === "primary");
  // The usual one stands at the right end, where the hand goes.
  const ordered = [...outcomes].reverse();
  return (
    <>
      {ordered.map((outcome) => (
        <Button
          key={outcome.key} disabled={disabled} danger={outcome.style === "danger"}
          type={outcome.style === "primary" || (!styled && outcome === outcomes[0] && outcome.style !== "danger") ? "primary" : "default"}
          onClick={() => { onChoose(outcome); }}
        >
          {outcome.title}
        </Button>
      ))}
    </>
  );
}
