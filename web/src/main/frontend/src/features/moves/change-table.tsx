import type { FormChange } from "@/lib/api/moves";
import { useMoveTexts } from "./texts";
import styles from "./moves.module.css";

const known = ["added", "removed", "renamed", "kind", "required", "searchable", "not-searchable"] as const;

/** What differs between the earlier form and the form as it is now. */
export function ChangeTable({ changes }: { changes: FormChange[] }) {
  const t = useMoveTexts();
  return (
    <table className={styles["table"]} aria-label={t("changes")}>
      <thead><tr><th scope="col">{t("changes.field")}</th><th scope="col">{t("changes.what")}</th></tr></thead>
      <tbody>
        {changes.map((change) => {
          const what = known.find((each) => each === change.what);
          return (
            <tr key={`${change.what} ${change.path} ${change.from}`}>
              <td data-title={t("changes.field")}>{change.title}</td>
              <td data-title={t("changes.what")}>{what === undefined ? change.what : t(`what.${what}`, { from: change.from, to: change.to })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
