import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDebounced } from "@/components/combobox/use-debounced";
import { Panel } from "@/components/panel/panel";
import { keys } from "@/lib/api/keys";
import { fetchPreview, type Preview } from "@/lib/api/tasks";
import { listed, shortDateTime } from "@/lib/format/format";
import type { JsonObject } from "@/lib/json/decode";
import { useApprovalTexts } from "./texts";
import styles from "./preview-panel.module.css";

/** Who will deal with what is being filled in, before it is handed in; nothing for a form without a chain. */
export function PreviewPanel({ form, data }: { form: string; data: JsonObject }) {
  const t = useApprovalTexts();
  const asked = useDebounced(JSON.stringify(data), 300);
  const preview = useQuery({
    queryKey: keys.preview(form, asked),
    queryFn: ({ signal }) => fetchPreview(form, JSON.parse(asked) as JsonObject, signal),
    placeholderData: keepPreviousData, staleTime: 60_000,
  });
  // It helps, but nobody needs it to go on.
  if (preview.data === undefined || preview.data.steps.length === 0) return null;
  return (
    <Panel title={t("preview.title")}>
      <ol className={styles["steps"]} data-old={preview.isPlaceholderData || undefined} aria-label={t("preview.title")}>
        {preview.data.steps.map((step) => <Step key={step.step} step={step} />)}
      </ol>
      {preview.data.stopped !== undefined && <p className={styles["note"]}>{t("preview.stopped", { why: preview.data.stopped })}</p>}
      <p className={styles["note"]}>{t("preview.note")}</p>
    </Panel>
  );
}

function Step({ step }: { step: Preview["steps"][number] }) {
  const t = useApprovalTexts();
  return (
    <li className={styles["step"]} data-usual={step.usual || undefined}>
      <span className={styles["number"]} aria-hidden>{step.number}</span>
      <span>
        {step.title}
        {step.does === "is-told" && <span className={styles["maybe"]}> {t("preview.told")}</span>}
        {step.does === "advises" && <span className={styles["maybe"]}> {t("preview.advises")}</span>}
        {!step.usual && <span className={styles["maybe"]}> {t("preview.maybe")}</span>}
        <span className={styles["people"]}>{step.people.length === 0 ? t("preview.later", { who: step.why }) : listed(step.people)}</span>
        {step.people.length > 0 && <span className={styles["why"]}>{step.why}</span>}
        {step.expected !== undefined && step.usual && <span className={styles["maybe"]}>{t("preview.expected", { at: shortDateTime(step.expected) })}</span>}
      </span>
    </li>
  );
}
