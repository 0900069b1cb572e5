import { Checkbox, Input } from "antd";
import { useId } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { Panel } from "@/components/panel/panel";
import { recordsTarget, type Import, type ImportSettings } from "@/lib/api/imports";
import { useSession } from "@/lib/api/use-session";
import { useImportTexts } from "./texts";
import styles from "./imports.module.css";

interface OptionsProps {
  subject: Import;
  settings: ImportSettings;
  onChange: (settings: ImportSettings) => void;
}

/** What is done with the rows; each choice says what it means for records that are there already. */
export function OptionsPanel({ subject, settings, onChange }: OptionsProps) {
  const t = useImportTexts();
  const mapped = settings.sheets.find((sheet) => sheet.target === recordsTarget)?.columns ?? [];
  const matches = subject.targets?.matches.filter((match) => mapped.includes(match.name)) ?? [];
  const hasLines = settings.sheets.some((sheet) => sheet.target !== "" && sheet.target !== recordsTarget);
  const updates = settings.match !== "" && settings.action !== "create";
  const { data: session } = useSession();
  const maySayNumbers = session?.person.administrator === true && settings.action !== "update" && mapped.includes("@number");
  return (
    <Panel title={t("options.title")}>
      <div className={styles["options"]}>
        <LabelledField label={t("options.match")}>
          {(control) => (
            <select {...control} className={styles["select"]} value={settings.match} onChange={(event) => { onChange({ ...settings, match: event.target.value, action: event.target.value === "" ? "create" : settings.match === "" ? "both" : settings.action }); }}>
              <option value="">{t("options.matchNothing")}</option>
              {matches.map((match) => <option key={match.name} value={match.name}>{match.title}</option>)}
            </select>
          )}
        </LabelledField>
        {settings.match !== "" && <Choice legend={t("options.action")} value={settings.action} choices={{ both: t("options.both"), create: t("options.create"), update: t("options.update") }} onChange={(action) => { onChange({ ...settings, action }); }} />}
        {updates && hasLines && <Choice legend={t("options.lines")} value={settings.lines} choices={{ merge: t("options.merge"), replace: t("options.replace") }} onChange={(lines) => { onChange({ ...settings, lines }); }} />}
        {updates && <Choice legend={t("options.empty")} value={settings.emptyCells} choices={{ keep: t("options.keep"), clear: t("options.clear") }} onChange={(emptyCells) => { onChange({ ...settings, emptyCells }); }} />}
        {settings.action !== "update" && (
          <div>
            <Checkbox checked={settings.submit} onChange={(event) => { onChange({ ...settings, submit: event.target.checked }); }}>{t("options.submit")}</Checkbox>
            <div className={styles["help"]}>{t("options.submitHelp")}</div>
          </div>
        )}
        {maySayNumbers && (
          <LabelledField label={t("options.numbers")} help={t("options.numbersHelp")}>
            {(control) => <Input {...control} maxLength={500} value={settings.earlierNumbers} onChange={(event) => { onChange({ ...settings, earlierNumbers: event.target.value }); }} />}
          </LabelledField>
        )}
      </div>
    </Panel>
  );
}

function Choice<T extends string>({ legend, value, choices, onChange }: { legend: string; value: T; choices: Record<T, string>; onChange: (value: T) => void }) {
  const name = useId();
  const entries = Object.entries(choices) as [T, string][];
  return (
    <fieldset>
      <legend>{legend}</legend>
      {entries.map(([key, text]) => (
        <label key={key} className={styles["option"]}>
          <input type="radio" name={name} checked={key === value} onChange={() => { onChange(key); }} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
