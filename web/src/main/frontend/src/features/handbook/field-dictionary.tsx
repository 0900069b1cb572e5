import { Panel } from "@/components/panel/panel";
import type { ProcessSheet } from "@/lib/api/handbook";
import { useHandbookTexts } from "./texts";
import styles from "./handbook.module.css";

/** What the form of a process asks for: each field with its kind, its values and where they come from. */
export function FieldDictionary({ sheet }: { sheet: ProcessSheet }) {
  const t = useHandbookTexts();
  if (sheet.fields.length === 0) return null;
  return (
    <Panel title={`${sheet.key}.6 ${t("fields", { form: sheet.formTitle })}`} flush>
      <div className={styles["scroll"]}>
        <table className={`${styles["table"] ?? ""} ${styles["cards"] ?? ""}`} aria-label={t("fields", { form: sheet.formTitle })}>
          <thead>
            <tr>
              <th scope="col">{t("field")}</th><th scope="col">{t("field.kind")}</th><th scope="col">{t("field.values")}</th><th scope="col">{t("field.filled")}</th><th scope="col">{t("field.help")}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.fields.map((field) => (
              <tr key={field.path}>
                <th scope="row">{field.title} <code>{field.path}</code></th>
                <td data-title={t("field.kind")} className={styles["short"]}>{field.kind}</td>
                <td data-title={t("field.values")} className={styles["wide"]}>{field.values}</td>
                <td data-title={t("field.filled")} className={styles["wide"]}>{field.filled}</td>
                <td data-title={t("field.help")} className={styles["wide"]}>{field.help}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
