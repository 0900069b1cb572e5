import { Link } from "react-router";
import type { Aggregates } from "@/lib/api/lists";
import { dateTime, groupDigits, money } from "@/lib/format/format";
import { useRecordTexts } from "./texts";
import styles from "./figures.module.css";

type Key = Aggregates["rows"][number]["keys"][number];

interface FiguresTableProps {
  figures: Aggregates;
  /** Where the records that fit these filters are listed; absent where there is no list of them. */
  linkTo?: (filters: string[]) => string;
}

/** Groups with a bar for the first figure, and all of them together at the end; each group leads to its records. */
export function FiguresTable({ figures, linkTo }: FiguresTableProps) {
  const t = useRecordTexts();
  const largest = Math.max(0, ...figures.rows.map((row) => Math.abs(Number(row.figures[0] ?? 0))));
  if (figures.rows.length === 0 && figures.totals.every((total) => total === undefined || total === "0")) return <p className="muted">{t("figures.none")}</p>;
  return (
    <>
      <div className={styles["scroll"]}>
        <table className={styles["table"]} aria-label={t("figures.title")}>
          <thead>
            <tr>
              {figures.groups.map((group) => <th key={group.key} scope="col">{group.title}</th>)}
              {figures.groups.length === 0 && <th scope="col" />}
              {figures.measures.map((measure) => <th key={measure.key} scope="col" className={styles["numeric"]}>{measure.title}</th>)}
              {figures.groups.length > 0 && <th aria-hidden className={styles["bars"]} />}
            </tr>
          </thead>
          <tbody>
            {figures.rows.map((row) => (
              <tr key={row.keys.map((key) => key.value ?? "").join(" ")}>
                {row.keys.map((key, place) => <th key={place} scope="row" className={key.value === undefined ? "muted" : undefined}><GroupName keys={row.keys.slice(0, place + 1)} linkTo={linkTo} /></th>)}
                {row.figures.map((figure, place) => <td key={place} className={styles["numeric"]}>{shown(figure, figures.measures[place]?.type)}</td>)}
                <td aria-hidden className={styles["bars"]}><Bar value={Number(row.figures[0] ?? 0)} largest={largest} /></td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={Math.max(1, figures.groups.length)}>{t("figures.total")}</th>
              {figures.totals.map((total, place) => <td key={place} className={styles["numeric"]}>{shown(total, figures.measures[place]?.type)}</td>)}
              {figures.groups.length > 0 && <td aria-hidden className={styles["bars"]} />}
            </tr>
          </tfoot>
        </table>
      </div>
      {figures.capped && <p className="muted">{t("figures.capped")}</p>}
    </>
  );
}

/** The last of the keys, which leads to the records that have all of them. */
function GroupName({ keys, linkTo }: { keys: Key[]; linkTo: FiguresTableProps["linkTo"] }) {
  const t = useRecordTexts();
  const title = keys.at(-1)?.title ?? "";
  const filters = keys.flatMap((key) => key.filter ?? []);
  if (linkTo === undefined || filters.length < keys.length) return title;
  return <Link to={linkTo(filters)} aria-label={t("figures.records", { group: keys.map((key) => key.title).join(" · ") })}>{title}</Link>;
}

const Bar = ({ value, largest }: { value: number; largest: number }) => {
  const share = Number.isFinite(value) && largest > 0 ? (Math.abs(value) / largest) * 100 : 0;
  return <svg className={styles["bar"]} viewBox="0 0 100 10" preserveAspectRatio="none"><rect width={share} height="10" className={value < 0 ? styles["negative"] : styles["positive"]} /></svg>;
};

function shown(figure: string | undefined, type: string | undefined): string {
  if (figure === undefined) return "";
  if (figure.includes("T")) return type === "date" ? dateTime(figure).slice(0, 10) : dateTime(figure);
  return type === "money" ? money(figure) : groupDigits(figure);
}
