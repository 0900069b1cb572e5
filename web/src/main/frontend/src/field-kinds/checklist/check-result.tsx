import type { JsonObject } from "@/lib/json/decode";
import { useFieldTexts } from "../texts";
import { resultOf } from "./checklist-value";
import styles from "./checklist.module.css";

export function CheckResult({ lines }: { lines: JsonObject[] }) {
  const t = useFieldTexts();
  const { score, max, percent, open } = resultOf(lines);
  return (
    <p className={styles["result"]} role="status">
      {t("checklist.total", { score, max, percent })}
      {open !== "0" && <span className="muted"> {t("checklist.open", { count: open })}</span>}
    </p>
  );
}
