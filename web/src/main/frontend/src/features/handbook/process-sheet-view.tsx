import { Link } from "react-router";
import { Panel } from "@/components/panel/panel";
import { Swimlane } from "@/components/swimlane/swimlane";
import type { ProcessSheet } from "@/lib/api/handbook";
import { useLanguage } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";
import { FieldDictionary } from "./field-dictionary";
import { SheetStanding } from "./sheet-standing";
import { TemplateSamples } from "./template-samples";
import { useHandbookTexts } from "./texts";
import styles from "./handbook.module.css";

/** Both sheets of a process: its head and chart, its overview and matrix. */
export function ProcessSheetView({ sheet }: { sheet: ProcessSheet }) {
  const t = useHandbookTexts();
  return (
    <div className={styles["stack"]}>
      <Head sheet={sheet} />
      <SheetStanding sheet={sheet} />
      <Overview sheet={sheet} />
      {sheet.drawing !== undefined && <Panel title={`${sheet.key}.2 ${t("chart")}`}><Swimlane whole drawing={sheet.drawing} label={t("chart.label", { title: sheet.title })} /></Panel>}
      {sheet.rows.length > 0 && <Matrix sheet={sheet} />}
      <TemplateSamples sheet={sheet} />
      <FieldDictionary sheet={sheet} />
    </div>
  );
}

function Head({ sheet }: { sheet: ProcessSheet }) {
  const t = useHandbookTexts();
  if (sheet.head === undefined) return null;
  const { head } = sheet;
  const facts = [
    [t("documentNumber"), head.number], [t("version"), head.version], [t("effective"), head.effective], [t("author"), head.author],
    [t("reviewer"), head.reviewer], [t("approver"), head.approver], [t("owner"), head.owner], [t("coordinator"), head.coordinator],
  ] as const;
  return (
    <Panel title={t("head")}>
      <dl className={styles["facts"]}>{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value ?? "–"}</dd></div>)}</dl>
    </Panel>
  );
}

function Overview({ sheet }: { sheet: ProcessSheet }) {
  const t = useHandbookTexts();
  const apart = useLanguage() === "en" ? "; " : "；";
  const related = sheet.related.map((title, index) => {
    const key = title.split(" ")[0] ?? title;
    return <span key={key}>{index > 0 && apart}<Link to={paths.sheet(key)}>{title}</Link></span>;
  });
  const facts = [
    [t("definition"), sheet.definition], [t("purpose"), sheet.purpose], [t("points"), sheet.points], [t("scope"), sheet.scope], [t("form"), sheet.formTitle], [t("participants"), sheet.participants.join(apart)],
    [t("cycle"), sheet.cycle], [t("related"), related.length === 0 ? "" : related], [t("documents"), sheet.documents.join(apart)],
  ] as const;
  return (
    <Panel title={`${sheet.key}.1 ${t("overview")}`}>
      <dl className={styles["overview"]}>
        {facts.map(([label, value]) => value !== undefined && value !== "" && [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
      </dl>
    </Panel>
  );
}

function Matrix({ sheet }: { sheet: ProcessSheet }) {
  const t = useHandbookTexts();
  const title = `${sheet.key}.3 ${t("matrix")}`;
  return (
    <Panel title={title} flush>
      <div className={styles["scroll"]}>
        <table className={styles["table"]} aria-label={t("matrix")}>
          <thead>
            <tr>
              <th scope="col">{t("no")}</th><th scope="col">{t("step")}</th><th scope="col">{t("how")}</th>
              {sheet.columns.map((column, index) => <th key={index} scope="col" className={styles["column"]}>{column}</th>)}
              <th scope="col">{t("output")}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row) => (
              <tr key={row.number}>
                <td>{row.number}</td>
                <th scope="row" className={styles["wide"]}>{row.step}</th>
                <td className={styles["wide"]}>{row.how}</td>
                {row.letters.map((letters, index) => <td key={index} className={styles["letters"]}>{letters}</td>)}
                <td className={styles["wide"]}>{row.output}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles["legend"]}>{t("matrix.legend")}</p>
    </Panel>
  );
}
