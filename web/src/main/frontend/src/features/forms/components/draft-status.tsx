import { Alert, Button } from "antd";
import { ProblemView } from "@/components/problem-view/problem-view";
import { timeOfDay } from "@/lib/format/format";
import type { DraftKeeping } from "../model/use-autosave";
import { useFormTexts } from "../texts";
import styles from "./draft-status.module.css";

/** Says in a few words how far what is typed is kept. */
export function DraftStatus({ keeping }: Pick<DraftKeeping, "keeping">) {
  const t = useFormTexts();
  const words = {
    untouched: "", stale: "", refused: t("draft.unsaved"),
    saving: t("draft.saving"),
    saved: keeping.what === "saved" ? t("draft.saved", { at: timeOfDay(keeping.at) }) : "",
    offline: t("draft.offline"), "signed-out": t("draft.signedOut"),
  }[keeping.what];
  return <span role="status" aria-label={t("draft.status")} className={styles["status"]} data-what={keeping.what}>{words}</span>;
}

/** The same of what is typed into a record that was handed in. */
export function TypingStatus({ keeping }: Pick<DraftKeeping, "keeping">) {
  const t = useFormTexts();
  const words = {
    untouched: "", stale: "", refused: t("draft.unsaved"),
    saving: t("draft.saving"),
    saved: keeping.what === "saved" ? t("typing.saved", { at: timeOfDay(keeping.at) }) : "",
    offline: t("draft.offline"), "signed-out": t("draft.signedOut"),
  }[keeping.what];
  return <span role="status" aria-label={t("typing.status")} className={styles["status"]} data-what={keeping.what}>{words}</span>;
}

/** What the person has to decide about the draft: it was changed elsewhere, or the server refused it. */
export function DraftTrouble({ keeping, overwrite, onReload }: Pick<DraftKeeping, "keeping" | "overwrite"> & { onReload: () => void }) {
  const t = useFormTexts();
  if (keeping.what === "refused") return <ProblemView error={keeping.error} />;
  if (keeping.what !== "stale") return null;
  return (
    <Alert
      type="warning" showIcon title={t("draft.stale")}
      action={
        <span className={styles["choice"]}>
          <Button size="small" onClick={() => void overwrite()}>{t("draft.mine")}</Button>
          <Button size="small" onClick={onReload}>{t("draft.theirs")}</Button>
        </span>
      }
    />
  );
}
