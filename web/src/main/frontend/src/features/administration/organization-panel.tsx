import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link } from "react-router";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchCatalogue } from "@/lib/api/catalogue";
import { keys } from "@/lib/api/keys";
import { paths } from "@/lib/paths";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";

export function OrganizationPanel() {
  const t = useAdministrationTexts();
  const catalogue = useQuery({ queryKey: keys.catalogue, queryFn: ({ signal }) => fetchCatalogue(signal) });
  if (catalogue.isPending) return <Skeleton active />;
  if (catalogue.isError) return <ProblemView error={catalogue.error} onRetry={() => void catalogue.refetch()} />;
  const forms = catalogue.data.masterData.filter((entry) => entry.organization);
  return (
    <>
      <p className={styles["intro"]}>{t("organization.intro")}</p>
      {forms.length === 0 && <p className="muted">{t("organization.none")}</p>}
      <ul className={styles["links"]}>
        {forms.map((entry) => (
          <li key={entry.form} className={styles["link"]}>
            <Link to={paths.records(entry.form)}>{entry.title}</Link>
            <Link to={paths.newRecord(entry.form)} aria-label={t("organization.newOf", { title: entry.title })}>{t("organization.new")}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
