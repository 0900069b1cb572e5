import { Input, InputNumber, Radio } from "antd";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { columnsInRecord, inRecord } from "@/field-kinds/money/in-record";
import { kindOf } from "@/field-kinds/registry";
import type { Field } from "@/lib/api/forms";
import type { OpenTask, Verdict } from "@/lib/api/tasks";
import type { JsonObject } from "@/lib/json/decode";
import { accepted, faultOf, linesOf, type Chosen, type DecidedLine, type Verdicts } from "./line-verdicts";
import { useApprovalTexts } from "./texts";
import styles from "./line-decisions.module.css";

type Decides = NonNullable<OpenTask["decides"]>;

interface LineDecisionsProps {
  decides: Decides;
  table: Field;
  data: JsonObject;
  verdicts: Verdicts;
  /** Whether what is missing is told by now. */
  tried: boolean;
  onChange: (verdicts: Verdicts) => void;
}

const words: readonly Verdict[] = ["accept", "reduce", "reject"];

/** Each line of a table with what becomes of it: accepted, reduced or rejected. */
export function LineDecisions({ decides, table, data, verdicts, tried, onChange }: LineDecisionsProps) {
  const t = useApprovalTexts();
  const lines = linesOf(decides, data);
  if (lines.length === 0) return null;
  return (
    <section className={styles["lines"]} aria-label={t("lines.title", { table: table.title })}>
      <h2 className={styles["title"]}>{t("lines.title", { table: table.title })}</h2>
      <ul className={styles["list"]}>
        {lines.map((line) => (
          <Line
            key={line.id} decides={decides} table={columnsInRecord(table, data)} line={line} chosen={verdicts[line.id] ?? accepted} tried={tried}
            onChange={(chosen) => { onChange({ ...verdicts, [line.id]: chosen }); }}
          />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  decides: Decides;
  table: Field;
  line: DecidedLine;
  chosen: Chosen;
  tried: boolean;
  onChange: (chosen: Chosen) => void;
}

function Line({ decides, table, line, chosen, tried, onChange }: LineProps) {
  const t = useApprovalTexts();
  const [first, ...others] = table.columns.filter((column) => column.key !== decides.quantity && column.key !== decides.reason && column.key !== decides.from);
  const fault = tried ? faultOf(decides, line, chosen) : undefined;
  const show = (column: Field) => {
    const { Display } = kindOf(column.type);
    return <Display field={inRecord(column, line.row)} value={line.row[column.key] ?? null} />;
  };
  const name = first === undefined ? line.id : first.title;
  return (
    <li className={styles["line"]} data-verdict={chosen.verdict}>
      <div className={styles["what"]}>
        <strong>{first !== undefined && show(first)}</strong>
        {others[0] !== undefined && <span className={styles["more"]}>{show(others[0])}</span>}
        <span className={styles["most"]}>{t("lines.most", { quantity: String(line.most ?? "—") })}</span>
      </div>
      <Radio.Group
        optionType="button" size="small" value={chosen.verdict} aria-label={t("lines.verdict", { line: name })}
        options={words.map((word) => ({ value: word, label: t(`lines.${word}`) }))}
        onChange={(event) => { onChange({ ...chosen, verdict: event.target.value as Verdict }); }}
      />
      {chosen.verdict === "reduce" && (
        <LabelledField label={t("lines.quantity")} required error={fault === "quantity" ? t("lines.quantityWrong", { most: String(line.most ?? 0) }) : undefined}>
          {(control) => <InputNumber {...control} min={0} value={chosen.quantity} onChange={(quantity) => { onChange({ ...chosen, quantity }); }} />}
        </LabelledField>
      )}
      {chosen.verdict !== "accept" && decides.reason !== undefined && (
        <LabelledField label={t("lines.reason")} required={chosen.verdict === "reject"} error={fault === "reason" ? t("lines.reasonMissing") : undefined}>
          {(control) => <Input {...control} value={chosen.reason} onChange={(event) => { onChange({ ...chosen, reason: event.target.value }); }} />}
        </LabelledField>
      )}
    </li>
  );
}
