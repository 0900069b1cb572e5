import type { DefinitionProblem } from "@/lib/api/administration";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";

/** Problems in files: where, what, and what was probably meant. */
export function ProblemTable({ problems, title }: { problems: DefinitionProblem[]; title: string }) {
  const t = useAdministrationTexts();
  return (
    <div className={styles["scroll"]}>
      <table className={`${styles["table"] ?? ""} ${styles["cards"] ?? ""}`} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t("problems.file")}</th>
            <th scope="col" className={styles["numeric"]}>{t("problems.line")}</th>
            <th scope="col" className={styles["numeric"]}>{t("problems.column")}</th>
            <th scope="col">{t("problems.message")}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            <tr key={index}>
              <td data-title={t("problems.file")}><code>{problem.file ?? ""}</code></td>
              <td data-title={t("problems.line")} className={styles["numeric"]}>{problem.line ?? ""}</td>
              <td data-title={t("problems.column")} className={styles["numeric"]}>{problem.column ?? ""}</td>
              <td data-title={t("problems.message")}>
                <div>
                {problem.detail}
                {problem.suggestion !== undefined && <div className={styles["suggestion"]}>{t("problems.suggestion", { suggestion: problem.suggestion })}</div>}
                {problem.pointer !== undefined && problem.pointer !== "" && <div className={styles["suggestion"]}><code>{problem.pointer}</code></div>}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
