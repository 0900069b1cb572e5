import { Empty, Input, Skeleton } from "antd";
import { useSearchParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { ProblemView } from "@/components/problem-view/problem-view";
import { CatalogueCard } from "@/features/catalogue/catalogue-card";
import { groupsOf } from "@/features/catalogue/groups";
import { useCatalogueTexts } from "@/features/catalogue/texts";
import { useCatalogue } from "@/features/catalogue/use-catalogue";
import styles from "@/features/catalogue/catalogue.module.css";

export default function CataloguePage() {
  const t = useCatalogueTexts();
  const catalogue = useCatalogue();
  const [search, setSearch] = useSearchParams();
  const q = search.get("q") ?? "";
  const matches = (...texts: (string | undefined)[]) => texts.some((text) => text?.toLowerCase().includes(q.trim().toLowerCase()) === true);

  const families = groupsOf(catalogue.data, { masterData: t("catalogue.masterData"), organization: t("catalogue.organization") })
    .map((family) => ({ ...family, processes: family.processes.filter((process) => matches(process.title, process.key, process.form, process.numberPrefix, process.purpose, family.title)) }))
    .filter((family) => family.processes.length > 0);

  return (
    <>
      <PageHeading
        title={t("catalogue.title")}
        extra={
          <Input.Search
            className={styles["search"] ?? ""} allowClear aria-label={t("catalogue.search")} placeholder={t("catalogue.search")} value={q}
            onChange={(event) => { setSearch(event.target.value === "" ? {} : { q: event.target.value }, { replace: true }); }}
          />
        }
      />
      {catalogue.isPending && <Skeleton active />}
      {catalogue.isError && <ProblemView error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {catalogue.isSuccess && families.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={q === "" ? t("catalogue.empty") : t("catalogue.noMatch", { q })} />
      )}
      {families.map((family) => (
        <section key={family.key} className={styles["family"]} aria-label={family.title}>
          <h2>{family.title}</h2>
          <ul className={styles["cards"]}>{family.processes.map((process) => <CatalogueCard key={`${process.key} ${process.form ?? ""}`} process={process} />)}</ul>
        </section>
      ))}
    </>
  );
}
