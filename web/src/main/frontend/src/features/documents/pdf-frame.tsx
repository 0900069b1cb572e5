import { Button } from "antd";
import { usePhone } from "@/lib/use-phone";
import { useDocumentTexts } from "./texts";
import styles from "./documents.module.css";

/** A PDF in the page; phones cannot show one there and open it in a tab. */
export function PdfFrame({ url, title }: { url: string; title: string }) {
  const t = useDocumentTexts();
  if (usePhone()) {
    return (
      <div className={styles["phone"]}>
        <p className="muted">{t("print.phone")}</p>
        <Button type="primary" size="large" href={url} target="_blank">{t("print.tab")}</Button>
      </div>
    );
  }
  return <iframe className={styles["frame"]} src={url} title={t("print.frame", { title })} />;
}
