import { SettingOutlined } from "@ant-design/icons";
import { Button, Input, InputNumber, Popover } from "antd";
import { useId, useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import type { PrinterOffset } from "@/lib/api/documents";
import { useDocumentTexts } from "./texts";
import { longestName, mostMillimetres, mostPrinters, type Printer, type Printers } from "./use-printers";
import styles from "./documents.module.css";

/** On which printer it is printed: everything is moved on the paper as that one needs it. */
export function PrinterChoice({ known }: { known: Printers }) {
  const t = useDocumentTexts();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { printers, printer } = known;
  return (
    <span className={styles["printer"]}>
      <label htmlFor={id}>{t("printer")}{" "}
        <select id={id} value={printer?.name ?? ""} onChange={(event) => { known.choose(event.target.value === "" ? undefined : event.target.value); }}>
          <option value="">{t("printer.none")}</option>
          {printers.map(({ name, right, down }) => <option key={name} value={name}>{`${name} (${String(right)} / ${String(down)})`}</option>)}
        </select>
      </label>
      <Popover
        trigger="click" open={open} onOpenChange={setOpen} destroyOnHidden title={printer === undefined ? t("printer.add") : t("printer.edit", { name: printer.name })}
        content={<PrinterForm key={printer?.name ?? ""} known={known} onDone={() => { setOpen(false); }} />}
      >
        <Button disabled={printer === undefined && printers.length >= mostPrinters} icon={<SettingOutlined aria-hidden />}>{printer === undefined ? t("printer.add") : t("printer.change")}</Button>
      </Popover>
    </span>
  );
}

function PrinterForm({ known, onDone }: { known: Printers; onDone: () => void }) {
  const t = useDocumentTexts();
  const before = known.printer?.name;
  const [printer, setPrinter] = useState<Printer>(known.printer ?? { name: "", right: 0, down: 0 });
  const name = printer.name.trim();
  const taken = name !== before && known.printers.some((other) => other.name === name);
  const side = (which: keyof PrinterOffset) => (
    <LabelledField label={t(`printer.${which}`)}>
      {(control) => <InputNumber {...control} min={-mostMillimetres} max={mostMillimetres} step={0.5} value={printer[which]} onChange={(value) => { setPrinter({ ...printer, [which]: value ?? 0 }); }} />}
    </LabelledField>
  );
  return (
    <form className={styles["offset"]} onSubmit={(event) => { event.preventDefault(); known.save({ ...printer, name }, before); onDone(); }}>
      <p className="muted">{t("printer.help")}</p>
      <LabelledField label={t("printer.name")}>
        {(control) => <Input {...control} required maxLength={longestName} value={printer.name} status={taken ? "error" : ""} onChange={(event) => { setPrinter({ ...printer, name: event.target.value }); }} />}
      </LabelledField>
      {taken && <p role="alert">{t("printer.taken")}</p>}
      {side("right")} {side("down")}
      <div className={styles["buttons"]}>
        <Button type="primary" htmlType="submit" size="small" disabled={name === "" || taken}>{t("printer.save")}</Button>
        {before !== undefined && <Button danger size="small" onClick={() => { known.remove(before); onDone(); }}>{t("printer.remove")}</Button>}
      </div>
    </form>
  );
}
