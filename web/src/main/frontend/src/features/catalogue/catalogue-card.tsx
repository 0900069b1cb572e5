import { PartitionOutlined, PlusOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { Link } from "react-router";
import type { CatalogueProcess } from "@/lib/api/catalogue";
import { paths } from "@/lib/paths";
import { useCatalogueTexts } from "./texts";
import styles from "./catalogue.module.css";

/** One process: what it is for, and the ways into its form. */
export function CatalogueCard({ process }: { process: Pick<CatalogueProcess, "key" | "title" | "purpose" | "form" | "numberPrefix" | "mayCreate"> }) {
  const t = useCatalogueTexts();
  return (
    <li className={styles["card"]}>
      <div className={styles["title"]}>
        <h3>{process.title}</h3>
        <span className={styles["key"]}>{[process.key, process.numberPrefix ?? ""].filter((part) => part !== "").join(" · ")}</span>
      </div>
      {process.purpose !== undefined && <p className={styles["purpose"]}>{process.purpose}</p>}
      {process.form !== undefined && (
        <div className={styles["links"]}>
          {process.mayCreate && <Link to={paths.newRecord(process.form)} aria-label={t("catalogue.newOf", { title: process.title })}><PlusOutlined aria-hidden /> {t("catalogue.new")}</Link>}
          <Link to={paths.records(process.form)} aria-label={t("catalogue.listOf", { title: process.title })}><UnorderedListOutlined aria-hidden /> {t("catalogue.list")}</Link>
          {process.key !== "" && <Link to={paths.process(process.key)} aria-label={t("catalogue.chartOf", { title: process.title })}><PartitionOutlined aria-hidden /> {t("catalogue.chart")}</Link>}
        </div>
      )}
    </li>
  );
}
