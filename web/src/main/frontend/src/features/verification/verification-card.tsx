import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from "@ant-design/icons";
import type { Verification } from "@/lib/api/documents";
import { dateTime } from "@/lib/format/format";
import { useVerificationTexts } from "./texts";
import styles from "./verification.module.css";

const verdicts = ["genuine", "superseded", "void"] as const;
type Verdict = (typeof verdicts)[number] | "unknown";
const icons = { genuine: CheckCircleFilled, superseded: ExclamationCircleFilled, void: CloseCircleFilled, unknown: CloseCircleFilled };

/** The answer to "is this paper real?", readable from arm's length. */
export function VerificationCard({ code, verification }: { code: string; verification: Verification | null }) {
  const t = useVerificationTexts();
  const verdict: Verdict = verdicts.find((known) => known === verification?.verdict) ?? "unknown";
  const Icon = icons[verdict];
  const rows = verification === null ? [] : [
    { title: t("verify.document"), value: verification.title ?? "" },
    { title: t("verify.issuer"), value: verification.issuer },
    { title: t("verify.number"), value: verification.number ?? "" },
    { title: t("verify.issuedAt"), value: verification.issuedAt === undefined ? "" : dateTime(verification.issuedAt) },
    ...verification.fields,
  ].filter((row) => row.value !== "");
  return (
    <div className={styles["card"]}>
      <div className={styles["verdict"]} data-verdict={verdict} role="status">
        <Icon aria-hidden className={styles["icon"] ?? ""} />
        <div>
          <h2>{t(`verify.${verdict}`)}</h2>
          <p>{t(`verify.${verdict}Text`, { code })}</p>
        </div>
      </div>
      {rows.length > 0 && <dl className={styles["rows"]}>{rows.map((row) => <div key={row.title}><dt>{row.title}</dt><dd>{row.value}</dd></div>)}</dl>}
    </div>
  );
}
