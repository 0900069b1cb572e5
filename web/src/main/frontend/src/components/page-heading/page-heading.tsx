import { useEffect, type ReactNode } from "react";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import styles from "./page-heading.module.css";

/** The page's one first-level heading; also the title of the browser's tab. */
export function PageHeading({ title, note, extra }: { title: string; note?: ReactNode; extra?: ReactNode }) {
  const t = useCommonTexts();
  const name = t("app.name");
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <div className={styles["heading"]}>
      <div className={styles["titles"]}>
        <h1>{title}</h1>
        {note !== undefined && <div className={styles["note"]}>{note}</div>}
      </div>
      {extra !== undefined && <div className={styles["extra"]}>{extra}</div>}
    </div>
  );
}
