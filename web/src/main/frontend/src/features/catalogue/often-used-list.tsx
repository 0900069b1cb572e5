import { Link } from "react-router";
import { paths } from "@/lib/paths";
import { oftenUsed } from "./often-used";
import { useCatalogue } from "./use-catalogue";
import { useCatalogueTexts } from "./texts";
import styles from "./catalogue.module.css";

/** Forms to start at once: those used most, filled up from the catalogue. */
export function OftenUsedList({ person }: { person: string }) {
  const t = useCatalogueTexts();
  const catalogue = useCatalogue();
  const creatable = (catalogue.data?.families ?? [])
    .flatMap((family) => family.processes)
    .flatMap((process) => (process.form === undefined || !process.mayCreate ? [] : [{ form: process.form, title: process.title }]));
  const used = oftenUsed(person);
  const rank = (form: string) => (used.includes(form) ? used.indexOf(form) : used.length);
  const shown = [...creatable].sort((a, b) => rank(a.form) - rank(b.form)).slice(0, 8);
  return (
    <ul className={styles["often"]}>
      {shown.map((entry) => <li key={entry.form}><Link to={paths.newRecord(entry.form)}>{t("catalogue.newOf", { title: entry.title })}</Link></li>)}
      <li><Link to={paths.catalogue()}>{t("often.all")} →</Link></li>
    </ul>
  );
}
