import { Alert } from "antd";
import { Panel } from "@/components/panel/panel";
import { recordsTarget, type FoundSheet, type Import, type ImportTarget, type SheetMapping } from "@/lib/api/imports";
import { useImportTexts } from "./texts";
import styles from "./imports.module.css";

interface MappingProps {
  subject: Import;
  sheets: SheetMapping[];
  onChange: (sheets: SheetMapping[]) => void;
}

/** Which sheet holds what, and where each column goes. */
export function MappingPanel({ subject, sheets, onChange }: MappingProps) {
  const t = useImportTexts();
  const replace = (changed: SheetMapping) => { onChange(sheets.map((each) => (each.sheet === changed.sheet ? changed : each))); };
  return (
    <Panel title={t("map.title")} flush>
      {subject.sheets.map((found) => {
        const mapping = sheets.find((each) => each.sheet === found.sheet);
        return mapping === undefined ? null : <SheetPart key={found.sheet} subject={subject} found={found} mapping={mapping} onChange={replace} />;
      })}
    </Panel>
  );
}

function SheetPart({ subject, found, mapping, onChange }: { subject: Import; found: FoundSheet; mapping: SheetMapping; onChange: (mapping: SheetMapping) => void }) {
  const t = useImportTexts();
  const possible = useTargets(subject, mapping.target);
  const missing = mapping.target === "" ? [] : possible.filter((target) => target.required && !mapping.columns.includes(target.name));
  return (
    <section aria-label={t("map.sheet", { name: found.name, rows: found.rows })}>
      <div className={styles["sheet"]}>
        <h3>{t("map.sheet", { name: found.name, rows: found.rows })}</h3>
        <select className={styles["select"]} aria-label={t("map.target", { name: found.name })} value={mapping.target} onChange={(event) => { onChange({ ...mapping, target: event.target.value, columns: mapping.columns.map(() => "") }); }}>
          <option value="">{t("map.nothing")}</option>
          <option value={recordsTarget}>{t("map.records")}</option>
          {subject.targets?.tables.map((table) => <option key={table.key} value={table.key}>{t("map.lines", { table: table.title })}</option>)}
        </select>
      </div>
      {mapping.target !== "" && <ColumnTable found={found} mapping={mapping} possible={possible} onChange={onChange} />}
      {missing.length > 0 && <Alert className={styles["missing"] ?? ""} banner type="warning" title={t("map.missing", { fields: missing.map((target) => target.title).join(", ") })} />}
    </section>
  );
}

function ColumnTable({ found, mapping, possible, onChange }: { found: FoundSheet; mapping: SheetMapping; possible: ImportTarget[]; onChange: (mapping: SheetMapping) => void }) {
  const t = useImportTexts();
  const assign = (column: number, name: string) => {
    const columns = mapping.columns.map((present, index) => (index === column ? name : present === name ? "" : present));
    onChange({ ...mapping, columns });
  };
  return (
    <table className={`${styles["table"] ?? ""} ${styles["cards"] ?? ""}`}>
      <thead>
        <tr>
          <th scope="col">{t("map.column")}</th>
          <th scope="col">{t("map.sample")}</th>
          <th scope="col">{t("map.goesTo")}</th>
        </tr>
      </thead>
      <tbody>
        {found.headings.map((heading, column) => (
          <tr key={column}>
            <th scope="row" data-title={t("map.column")}>{heading}</th>
            <td data-title={t("map.sample")}><span className={styles["samples"]}>{found.samples.map((row) => row[column] ?? "").filter((text) => text !== "").slice(0, 3).join(" · ")}</span></td>
            <td data-title={t("map.goesTo")}>
              <select className={styles["select"]} aria-label={t("map.columnGoesTo", { heading })} data-empty={mapping.columns[column] === "" || undefined} value={mapping.columns[column]} onChange={(event) => { assign(column, event.target.value); }}>
                <option value="">{t("map.leftOut")}</option>
                {possible.map((target) => <option key={target.name} value={target.name}>{target.required ? `${target.title} *` : target.title}</option>)}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Fields of the records or columns of the table, and what every record or line is told by. */
function useTargets(subject: Import, target: string): ImportTarget[] {
  const t = useImportTexts();
  const named = (name: string, title: string): ImportTarget => ({ name, title, required: false });
  if (target === recordsTarget) {
    return [...(subject.targets?.fields ?? []), named("@number", t("map.number")), named("@title", t("map.recordTitle")), named("@id", t("map.id"))];
  }
  const table = subject.targets?.tables.find((each) => each.key === target);
  return [named("@record", t("map.record")), ...(table?.columns ?? []), named("@row", t("map.row")), named("@id", t("map.id"))];
}
