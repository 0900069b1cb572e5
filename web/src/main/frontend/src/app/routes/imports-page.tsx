import { Skeleton } from "antd";
import { Link, useParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { FailedPage } from "@/components/problem-view/failed-page";
import { useForm } from "@/features/forms/use-form";
import { HistoryPanel } from "@/features/imports/history-panel";
import { useImportTexts } from "@/features/imports/texts";
import { UploadPanel } from "@/features/imports/upload-panel";
import styles from "@/features/imports/imports.module.css";
import { paths } from "@/lib/paths";

export default function ImportsPage() {
  const { form: key = "" } = useParams();
  const t = useImportTexts();
  const form = useForm(key);
  if (form.isPending) return <Skeleton active />;
  if (form.isError) return <FailedPage error={form.error} onRetry={() => void form.refetch()} />;
  return (
    <>
      <PageHeading title={t("title", { form: form.data.title })} note={<Link to={paths.records(key)}>{t("result.list")}</Link>} />
      <div className={styles["stack"]}>
        <UploadPanel form={key} />
        <HistoryPanel form={key} />
      </div>
    </>
  );
}
