import { Link } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { StateTag } from "@/components/state-tag/state-tag";
import { RecordPath } from "@/features/records/record-path";
import { useRecordTexts } from "@/features/records/texts";
import type { Form } from "@/lib/api/forms";
import { awaitsNumber, type DocketRecord } from "@/lib/api/records";
import { dateTime, listed } from "@/lib/format/format";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";
import styles from "./record-page.module.css";

/** Which record this is and where it stands, in two lines. */
export function RecordHeading({ record, form }: { record: DocketRecord; form: Form }) {
  const t = useRecordTexts();
  const common = useCommonTexts();
  const waiting = record.tasks.map((task) => task.title).filter((title, index, all) => all.indexOf(title) === index);
  return (
    <PageHeading
      title={`${form.title} ${record.number ?? ""}`.trim()}
      note={
        <>
          <StateTag state={record.state} title={record.stateTitle} />
          {awaitsNumber(record) && <span className={styles["number"]}>{common("record.noNumber")}</span>}
          {form.tree !== undefined && <RecordPath record={record.id} />}
          <span>{record.title}</span>
          {waiting.length > 0 && <span>{t("record.waiting", { steps: listed(waiting) })}</span>}
          <span>{[record.creator ?? "", record.unit ?? "", record.createdAt === undefined ? "" : dateTime(record.createdAt)].filter((part) => part !== "").join(" · ")}</span>
          <Link to={paths.records(record.form)}>{t("record.list")}</Link>
        </>
      }
    />
  );
}
