import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { useParams } from "react-router";
import { Panel } from "@/components/panel/panel";
import { FailedPage } from "@/components/problem-view/failed-page";
import { PositionPanel } from "@/features/approvals/position-panel";
import { DocumentsList } from "@/features/documents/documents-list";
import { useDocumentTexts } from "@/features/documents/texts";
import { useForm } from "@/features/forms/use-form";
import { ReceiptsPanel } from "@/features/notices/receipts-panel";
import { useReadingOf } from "@/features/notices/use-notices";
import { Grants } from "@/features/records/grants";
import { RelatedRecords } from "@/features/records/related-records";
import { useRecordTexts } from "@/features/records/texts";
import { Timeline } from "@/features/records/timeline";
import { Versions } from "@/features/records/versions";
import { fetchDocuments } from "@/lib/api/documents";
import { keys } from "@/lib/api/keys";
import { fetchRecord, type DocketRecord } from "@/lib/api/records";
import { settled, useSaveUnderWay } from "@/lib/api/saves-under-way";
import { RecordView } from "./record/record-view";

export default function RecordPage() {
  const { id = "" } = useParams();
  useReadingOf(id);
  const saving = useSaveUnderWay(id);
  const record = useQuery({
    queryKey: keys.record(id),
    queryFn: async ({ signal }) => {
      await settled(id);
      return fetchRecord(id, signal);
    },
  });
  const form = useForm(record.data?.form, record.data?.release);
  const failed = record.isError ? record : form.isError ? form : undefined;
  if (failed !== undefined) return <FailedPage error={failed.error} onRetry={() => void failed.refetch()} />;
  if (saving || record.data === undefined || form.data === undefined) return <Skeleton active />;
  return (
    <RecordView key={id} record={record.data} form={form.data}>
      <Side record={record.data} />
    </RecordView>
  );
}

function Side({ record: { id: record, state, rights } }: { record: DocketRecord }) {
  const draft = state === "draft";
  const t = useRecordTexts();
  const documentTexts = useDocumentTexts();
  const documents = useQuery({ queryKey: keys.recordPart(record, "documents"), queryFn: ({ signal }) => fetchDocuments(record, signal), enabled: !draft });
  return (
    <>
      {!draft && <PositionPanel record={record} />}
      {!draft && <ReceiptsPanel record={record} />}
      {documents.data !== undefined && documents.data.items.length > 0 && <Panel title={documentTexts("documents.title")}><DocumentsList documents={documents.data.items} /></Panel>}
      <Panel title={t("timeline.title")} extra={t("timeline.newest")}><Timeline record={record} /></Panel>
      {rights.grantable && <Panel title={t("grants.title")}><Grants record={record} mayGrant={rights.grant} /></Panel>}
      {!draft && <Panel title={t("versions.title")}><Versions record={record} /></Panel>}
      <Panel title={t("related.title")}><RelatedRecords record={record} /></Panel>
    </>
  );
}
