import { Link } from "react-router";
import type { SimilarHint as Hint } from "@/lib/api/forms";
import { paths } from "@/lib/paths";
import { useFormTexts } from "../texts";
import styles from "./form-fields.module.css";

/** Others that may be about the same thing: a hint that keeps nobody from going on. */
export function SimilarHint({ hint }: { hint: Hint }) {
  const t = useFormTexts();
  return (
    <div role="status" className={styles["similar"]}>
      {hint.say}
      <ul>
        {hint.records.map((record) => (
          <li key={record.id}>
            <Link to={paths.record(record.id)} target="_blank">
              {t("similar.state", { title: [record.number ?? "", record.title].filter((part) => part !== "").join(" "), state: record.stateTitle })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
