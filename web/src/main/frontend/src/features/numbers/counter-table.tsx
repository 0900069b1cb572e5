import type { Counter, Gap } from "@/lib/api/numbers";
import { useNumberTexts } from "./texts";
import styles from "./numbers.module.css";

/** What each counter gave, and why any number is missing. */
export function CounterTable({ counters }: { counters: Counter[] }) {
  const t = useNumberTexts();
  if (counters.length === 0) return <p className="muted">{t("counters.none")}</p>;
  const complete = counters.every((counter) => counter.complete);
  return (
    <>
      <p className={styles["verdict"]} data-complete={complete} role="status">{t(complete ? "counters.complete" : "counters.broken")}</p>
      <div className={styles["scroll"]}>
        <table className={styles["table"]} aria-label={t("counters.title")}>
          <thead>
            <tr>
              <th scope="col">{t("counters.period")}</th><th scope="col">{t("counters.scope")}</th><th scope="col">{t("counters.range")}</th>
              <th scope="col" className={styles["count"]}>{t("counters.issued")}</th><th scope="col" className={styles["count"]}>{t("counters.reserved")}</th>
              <th scope="col" className={styles["count"]}>{t("counters.voided")}</th><th scope="col">{t("counters.gaps")}</th>
            </tr>
          </thead>
          <tbody>
            {counters.map((counter) => (
              <tr key={`${counter.period} ${counter.scope}`}>
                <td data-title={t("counters.period")}>{counter.period === "" ? "–" : counter.period}</td>
                <td data-title={t("counters.scope")}>{counter.scope === "" ? t("counters.company") : counter.scope}</td>
                <td data-title={t("counters.range")}>{counter.last < counter.first ? "–" : `${String(counter.first)} – ${String(counter.last)}`}</td>
                <td data-title={t("counters.issued")} className={styles["count"]}>{counter.issued}</td>
                <td data-title={t("counters.reserved")} className={styles["count"]}>{counter.reserved}</td>
                <td data-title={t("counters.voided")} className={styles["count"]}>{counter.voided}</td>
                <td data-title={t("counters.gaps")}>{counter.gaps.length === 0 ? t("counters.noGaps") : <Gaps gaps={counter.gaps} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Gaps({ gaps }: { gaps: Gap[] }) {
  const t = useNumberTexts();
  const why = (gap: Gap) => {
    if (gap.reason === "leap") return t("gap.leap", { by: gap.by ?? "", note: gap.note ?? "" });
    return t(gap.reason === "allowed" ? "gap.allowed" : "gap.unexplained");
  };
  return (
    <ul className={styles["gaps"]}>
      {gaps.map((gap) => (
        <li key={gap.first} data-reason={gap.reason}>{gap.count === 1 ? gap.first : `${gap.first} – ${gap.last} (${String(gap.count)})`} · {why(gap)}</li>
      ))}
    </ul>
  );
}
