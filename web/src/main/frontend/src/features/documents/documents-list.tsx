import { FilePdfOutlined } from "@ant-design/icons";
import { Link } from "react-router";
import { documentUrl, type IssuedDocument } from "@/lib/api/documents";
import { dateTime } from "@/lib/format/format";
import { paths } from "@/lib/paths";
import { useDocumentTexts } from "./texts";
import styles from "./documents.module.css";

export function DocumentsList({ documents }: { documents: IssuedDocument[] }) {
  const t = useDocumentTexts();
  if (documents.length === 0) return <p className="muted">{t("documents.none")}</p>;
  return (
    <ul>
      {documents.map((document) => (
        <li key={document.id} className={styles["document"]}>
          <a href={documentUrl(document.id)} target="_blank" rel="noreferrer"><FilePdfOutlined aria-hidden /> {[document.title, document.number ?? ""].filter((part) => part !== "").join(" ")}</a>
          <span className={styles["facts"]}>
            {document.issuedAt !== undefined && t("documents.issuedAt", { at: dateTime(document.issuedAt) })}
            {(document.verdict === "void" || document.verdict === "superseded") && ` · ${t(`documents.${document.verdict}`)}`}
            {document.verification !== undefined && <> · <Link to={paths.verify(document.verification)}>{t("documents.verify")}</Link></>}
          </span>
        </li>
      ))}
    </ul>
  );
}
