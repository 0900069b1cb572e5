import { Link } from "react-router";
import { shortDateTime } from "@/lib/format/format";
import { allKeptInput } from "../model/kept-input";
import { useFormTexts } from "../texts";
import styles from "./kept-list.module.css";

/** What is typed on this device and not sent yet. */
export function KeptList({ person }: { person: string }) {
  const t = useFormTexts();
  const kept = allKeptInput(person);
  if (kept.length === 0) return null;
  return (
    <ul className={styles["list"]} aria-label={t("kept.title")}>
      {kept.map((entry) => (
        <li key={entry.path} className={styles["entry"]}>
          <Link to={entry.path}>{entry.title}</Link> <span className="muted">{t("kept.here", { at: shortDateTime(entry.at) })}</span>
        </li>
      ))}
    </ul>
  );
}
