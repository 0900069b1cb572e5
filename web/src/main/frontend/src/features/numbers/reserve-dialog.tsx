import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Input, Modal } from "antd";
import { useState } from "react";
import { Combobox } from "@/components/combobox/combobox";
import { DateInput } from "@/components/date-input/date-input";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchDirectory } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { fetchNextNumber, reserveNumbers, type SeriesDetail } from "@/lib/api/numbers";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import type { JsonObject } from "@/lib/json/decode";
import { useNumberTexts } from "./texts";
import styles from "./numbers.module.css";

/** Keeps the next numbers for somebody. */
export function ReserveDialog({ series, onClose, onDone }: { series: SeriesDetail; onClose: () => void; onDone: () => void }) {
  const t = useNumberTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [choice, setChoice] = useState(series.cases.at(-1)?.key ?? "");
  const [values, setValues] = useState<Record<string, string>>({});
  const [count, setCount] = useState("10");
  const [holder, setHolder] = useState<{ id: string; label: string } | null>(null);
  const [until, setUntil] = useState("");
  const [day, setDay] = useState("");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const shown = series.cases.find((one) => one.key === choice)?.values ?? [];
  const missing = (value: string | undefined) => (tried && (value ?? "").trim() === "" ? t("reserve.missing") : undefined);
  const filled = Object.fromEntries(shown.map((path) => [path, (values[path] ?? "").trim()]));
  const question = { choice, values: filled, day: day === "" ? undefined : day };
  const next = useQuery({
    queryKey: keys.nextNumber(series.key, question), queryFn: ({ signal }) => fetchNextNumber(series.key, question, signal),
    enabled: Object.values(filled).every((value) => value !== ""), retry: false,
  });
  const run = useMutation({
    mutationFn: (order: JsonObject) => reserveNumbers(series.key, order),
    onSuccess: (kept) => {
      void message.success(t("reserve.done", { first: kept[0]?.number ?? "", last: kept.at(-1)?.number ?? "" }));
      onDone();
      onClose();
    },
  });
  const send = () => {
    setTried(true);
    if (note.trim() === "" || count === "" || shown.some((path) => (values[path] ?? "").trim() === "")) return;
    const order: JsonObject = { choice, count: Number(count), note: note.trim(), values: filled };
    if (holder !== null) order["holder"] = holder.id;
    if (until !== "") order["until"] = until;
    if (day !== "") order["day"] = day;
    run.mutate(order);
  };
  return (
    <Modal open centered title={t("reserve.title")} okText={t("reserve.act")} cancelText={common("action.close")} okButtonProps={{ loading: run.isPending }} onCancel={onClose} onOk={send}>
      <p className="muted">{t("reserve.text")}</p>
      <div className={styles["form"]}>
        {series.cases.length > 1 && (
          <LabelledField label={t("reserve.case")} required>
            {(control) => (
              <select {...control} className={styles["select"]} value={choice} onChange={(event) => { setChoice(event.target.value); }}>
                {series.cases.map((one) => <option key={one.key} value={one.key}>{one.pattern}</option>)}
              </select>
            )}
          </LabelledField>
        )}
        <div className={styles["pair"]}>
          <LabelledField label={t("reserve.count")} required error={missing(count)}>
            {(control) => <Input {...control} inputMode="numeric" value={count} onChange={(event) => { setCount(event.target.value.replace(/\D/g, "")); }} />}
          </LabelledField>
          {shown.map((path) => (
            <LabelledField key={path} label={`{${path}}`} required error={missing(values[path])}>
              {(control) => <Input {...control} value={values[path] ?? ""} onChange={(event) => { setValues({ ...values, [path]: event.target.value }); }} />}
            </LabelledField>
          ))}
          <LabelledField label={t("reserve.day")}>{(control) => <DateInput control={control} value={day} onChange={setDay} />}</LabelledField>
          <LabelledField label={t("reserve.until")}>{(control) => <DateInput control={control} value={until} onChange={setUntil} />}</LabelledField>
        </div>
        {next.isSuccess && <p role="status">{t("reserve.first", { number: next.data.kept, next: next.data.number })}</p>}
        <LabelledField label={t("reserve.holder")} help={t("reserve.holderHelp")}>
          {(control) => (
            <Combobox
              control={control} label={t("reserve.holder")} placeholder="" value={holder} onChange={setHolder} queryKey={keys.directory("people", "")}
              find={async (q, signal) => (await fetchDirectory("people", q, signal)).map((entry) => ({ id: entry.id, label: entry.label, cells: entry.detail }))}
            />
          )}
        </LabelledField>
        <LabelledField label={t("reserve.note")} required error={missing(note)}>
          {(control) => <Input {...control} maxLength={500} value={note} onChange={(event) => { setNote(event.target.value); }} />}
        </LabelledField>
        {run.isError && <ProblemView error={run.error} />}
      </div>
    </Modal>
  );
}
