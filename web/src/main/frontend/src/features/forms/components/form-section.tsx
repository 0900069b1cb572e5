import { useState, type ReactNode } from "react";
import { Button } from "antd";
import { useFormTexts } from "../texts";
import styles from "./form-fields.module.css";

interface FormSectionProps {
  title: string;
  /** Read aloud where the section has no title. */
  label: string;
  /** How many of its fields are only shown and have no value. */
  empty: number;
  children: ReactNode;
}

/** A section of a form. A narrow screen leaves out what is empty and only shown, until asked for it. */
export function FormSection({ title, label, empty, children }: FormSectionProps) {
  const t = useFormTexts();
  const [whole, setWhole] = useState(false);
  return (
    <section className={styles["section"]} aria-label={label} data-whole={whole || undefined}>
      {title !== "" && <h2 className={styles["title"]}>{title}</h2>}
      <div className={styles["fields"]}>{children}</div>
      {empty > 0 && (
        <Button type="link" size="small" className={styles["empties"] ?? ""} aria-expanded={whole} onClick={() => { setWhole(!whole); }}>
          {whole ? t("section.hideEmpty") : t("section.showEmpty", { count: empty })}
        </Button>
      )}
    </section>
  );
}
