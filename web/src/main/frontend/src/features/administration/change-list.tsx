import type { DefinitionChange } from "@/lib/api/administration";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";

const kinds = ["pack", "form", "chain", "series", "template", "stamp", "list", "process", "organization", "scenario"] as const;
const types = ["added", "changed", "removed"] as const;

export function ChangeList({ changes }: { changes: DefinitionChange[] }) {
  const t = useAdministrationTexts();
  if (changes.length === 0) return <p className="muted">{t("changes.none")}</p>;
  return (
    <ul>
      {changes.map((change) => {
        const kind = kinds.find((known) => known === change.kind);
        const type = types.find((known) => known === change.change);
        return (
          <li key={`${change.kind} ${change.key}`} className={styles["change"]}>
            <span className={styles["badge"]} data-change={change.change}>{type === undefined ? change.change : t(`changes.${type}`)}</span>
            {kind === undefined ? change.kind : t(`kind.${kind}`)} <strong>{change.title ?? change.key}</strong> {change.title !== undefined && <code className="muted">{change.key}</code>}
            {change.details.length > 0 && <ul>{change.details.map((detail) => <li key={detail}>{detail}</li>)}</ul>}
          </li>
        );
      })}
    </ul>
  );
}
