import { Button } from "antd";
import { useSyncExternalStore } from "react";
import { useDocumentTexts } from "./texts";
import styles from "./documents.module.css";

const phone = window.matchMedia("(max-width: 760px)");
const usePhone = () =>
  useSyncExternalStore((listener) => {
    phone.addEventListener("change", listener);
    return () => { phone.removeEventListener("change", listener); };
  }, () => phone.matches);

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
