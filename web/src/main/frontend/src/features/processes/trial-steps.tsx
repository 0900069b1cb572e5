import { Alert, Button } from "antd";
import type { Trial, TrialStep } from "@/lib/api/processes";
import { listed, shortDateTime } from "@/lib/format/format";
import { useProcessTexts } from "./texts";
import styles from "./trial-steps.module.css";

interface TrialStepsProps {
  trial: Trial;
  onAnswer: (step: string, outcome: string) => void;
}

const marks: Record<string, string> = { done: "✓", open: "▶", waiting: "…", skipped: "–" };

/** The way that an approval takes, with everybody who is asked and why; open steps offer their answers. */
export function TrialSteps({ trial, onAnswer }: TrialStepsProps) {
  const t = useProcessTexts();
  return (
    <>
      <ol className={styles["steps"]} aria-label={t("trial.way")}>
        {trial.steps.map((step, index) => <Step key={`${step.step} ${String(index)}`} step={step} onAnswer={onAnswer} />)}
      </ol>
      <div role="status" className={styles["end"]}>
        {trial.end !== undefined && <Alert type="success" showIcon title={t("trial.end", { end: trial.end })} />}
        {trial.stopped !== undefined && <Alert type="warning" showIcon title={t("trial.stopped", { why: trial.stopped })} />}
      </div>
    </>
  );
}

function Step({ step, onAnswer }: { step: TrialStep; onAnswer: TrialStepsProps["onAnswer"] }) {
  const t = useProcessTexts();
  const times = [
    step.expected === undefined || step.state === "done" ? "" : t("trial.expected", { at: shortDateTime(step.expected) }),
    step.due === undefined ? "" : t("trial.due", { at: shortDateTime(step.due) }),
  ].filter((text) => text !== "");
  return (
    <li className={styles["step"]} data-state={step.state}>
      <span className={styles["mark"]} aria-hidden>{marks[step.state] ?? ""}</span>
      <div>
        <h3>{step.number} {step.title}{step.outcome !== undefined && <span className={styles["outcome"]}> {step.outcome}</span>}</h3>
        {step.state === "skipped" && <p className={styles["why"]}>{step.because === undefined || step.because === "" ? t("trial.skipped") : t("trial.skippedBecause", { condition: step.because })}</p>}
        {step.state === "waiting" && <p className={styles["why"]}>{t("trial.waiting")}</p>}
        {step.turns.map((turn, index) => (
          <p key={index} data-bad={turn.nobodyFound || undefined} className={styles["turn"]}>
            <strong>{turn.people.length === 0 ? t("trial.nobody") : listed(turn.people)}</strong> <span className={styles["why"]}>{turn.why}</span>
          </p>
        ))}
        {times.length > 0 && <p className={styles["why"]}>{times.join(" · ")}</p>}
        {step.state === "open" && (
          <div className={styles["answers"]} role="group" aria-label={t("trial.answer", { step: step.title })}>
            {step.outcomes.map((outcome) => <Button key={outcome.key} size="small" onClick={() => { onAnswer(step.step, outcome.key); }}>{outcome.title}</Button>)}
          </div>
        )}
      </div>
    </li>
  );
}
