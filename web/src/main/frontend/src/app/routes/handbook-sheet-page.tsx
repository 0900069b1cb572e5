import { FileExcelOutlined, FilePdfOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link, useParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ProcessSheetView } from "@/features/handbook/process-sheet-view";
import { useHandbookTexts } from "@/features/handbook/texts";
import styles from "@/features/handbook/handbook.module.css";
import { fetchSheet, matrixUrl, sheetPdfUrl } from "@/lib/api/handbook";
import { keys } from "@/lib/api/keys";
import { paths } from "@/lib/paths";

/** The sheet of one process, as it is live. */
export default function HandbookSheetPage() {
  const t = useHandbookTexts();
  const { process: key = "" } = useParams();
  const sheet = useQuery({ queryKey: keys.sheet(key), queryFn: ({ signal }) => fetchSheet(key, signal) });
  if (sheet.isPending) return <Skeleton active />;
  if (sheet.isError) return <FailedPage error={sheet.error} onRetry={() => void sheet.refetch()} />;
  const { data } = sheet;
  return (
    <>
      <PageHeading
        title={`${data.key} ${data.title}`}
        note={<span className={styles["links"]}><Link to={paths.handbook()}>{t("back")}</Link><Link to={paths.process(data.key)}>{t("runs")}</Link><span>{t("release", { hash: data.release })}</span></span>}
        extra={(
          <span className={styles["links"]}>
            <a href={sheetPdfUrl(data.key)} target="_blank" rel="noreferrer"><FilePdfOutlined aria-hidden /> {t("pdf")}</a>
            {data.rows.length > 0 && <a href={matrixUrl(data.key)} download><FileExcelOutlined aria-hidden /> {t("matrix.export")}</a>}
          </span>
        )}
      />
      <ProcessSheetView sheet={data} />
    </>
  );
}
