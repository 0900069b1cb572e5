import { DownOutlined } from "@ant-design/icons";
import { Button, InputNumber, Popover } from "antd";
import { useId } from "react";
import type { PrinterOffset } from "@/lib/api/documents";
import { useDocumentTexts } from "./texts";
import styles from "./documents.module.css";

/** By how much everything is moved on the paper of this printer. */
export function OffsetFields({ offset, onChange }: { offset: PrinterOffset; onChange: (next: PrinterOffset) => void }) {
  const t = useDocumentTexts();
  const id = useId();
  const field = (side: keyof PrinterOffset) => (
    <label htmlFor={`${id}-${side}`}>{t(`print.${side}`)}{" "}
      <InputNumber id={`${id}-${side}`} size="small" min={-20} max={20} step={0.5} value={offset[side]} onChange={(value) => { onChange({ ...offset, [side]: value ?? 0 }); }} />
    </label>
  );
  const moved = offset.right !== 0 || offset.down !== 0;
  return (
    <Popover trigger="click" title={t("print.offset")} content={<div className={styles["offset"]}><p className="muted">{t("print.offsetHelp")}</p>{field("right")} {field("down")}</div>}>
      <Button type="text" className={styles["moved"] ?? ""} icon={<DownOutlined aria-hidden />} iconPlacement="end">{t("print.offset")}{moved ? `: ${String(offset.right)} / ${String(offset.down)}` : ""}</Button>
    </Popover>
  );
}
