import { useQuery } from "@tanstack/react-query";
import { Empty, Skeleton } from "antd";
import { Link } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { FailedPage } from "@/components/problem-view/failed-page";
import { BinderButton } from "@/features/handbook/binder";
import { DepartmentMap } from "@/features/handbook/department-map";
import { NumberRules } from "@/features/handbook/number-rules";
import { ProcessList } from "@/features/handbook/process-list";
import { useHandbookTexts } from "@/features/handbook/texts";
import { useProcessTexts } from "@/features/processes/texts";
import { useStampTexts } from "@/features/stamps/texts";
import { useTemplateTexts } from "@/features/templates/texts";
import styles from "@/features/handbook/handbook.module.css";
import { fetchHandbook } from "@/lib/api/handbook";
import { keys } from "@/lib/api/keys";
import { fetchStamps } from "@/lib/api/stamps";
import { fetchControlledTemplates } from "@/lib/api/template-editions";
import { paths } from "@/lib/paths";

/** The catalogue of the process handbook, as it is live. */
export default function HandbookPage() {
  const t = useHandbookTexts();
  const templates = useTemplateTexts();
  const controlled = useQuery({ queryKey: keys.templateEditions, queryFn: ({ signal }) => fetchControlledTemplates(signal) });
  const processes = useProcessTexts();
  const stampTexts = useStampTexts();
  const stamps = useQuery({ queryKey: keys.stamps, queryFn: ({ signal }) => fetchStamps(signal) });
  const handbook = useQuery({ queryKey: keys.handbook, queryFn: ({ signal }) => fetchHandbook(signal) });
  if (handbook.isPending) return <Skeleton active />;
  if (handbook.isError) return <FailedPage error={handbook.error} onRetry={() => void handbook.refetch()} />;
  const { data } = handbook;
  return (
    <>
      <PageHeading
        title={t("title")} note={t("release", { hash: data.release.slice(0, 16) })}
        extra={(
          <>
            <Link to={paths.comparison()}>{processes("comparison.title")}</Link>
            {(stamps.data?.length ?? 0) > 0 && <Link to={paths.stamps()}>{stampTexts("title")}</Link>}
            {(controlled.data?.length ?? 0) > 0 && <Link to={paths.templateEditions()}>{templates("title")}</Link>}
            {data.processes.length > 0 && <BinderButton />}
          </>
        )}
      />
      {data.processes.length === 0
        ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("empty")} />
        : <div className={styles["stack"]}><ProcessList handbook={data} /><DepartmentMap handbook={data} /><NumberRules handbook={data} /></div>}
    </>
  );
}
