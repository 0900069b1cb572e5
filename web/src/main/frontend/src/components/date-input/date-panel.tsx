import { DatePicker } from "antd";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import styles from "./date-input.module.css";

interface DatePanelProps {
  time: boolean;
  value: string;
  onPick: (value: string) => void;
  onClose: () => void;
  min: string | undefined;
  max: string | undefined;
}

/** The calendar that opens below the text. */
export default function DatePanel({ time, value, onPick, onClose, min, max }: DatePanelProps) {
  return (
    <span className={styles["anchor"]} aria-hidden>
      <DatePicker
        open tabIndex={-1} showTime={time ? { format: "HH:mm" } : false} needConfirm={time} value={value === "" ? null : dayjs(value)}
        {...(min === undefined ? {} : { minDate: dayjs(min) })} {...(max === undefined ? {} : { maxDate: dayjs(max) })}
        onOpenChange={(open) => { if (!open) onClose(); }}
        onChange={(picked) => {
          onPick(picked === null ? "" : picked.format(time ? "YYYY-MM-DDTHH:mm" : "YYYY-MM-DD"));
          onClose();
        }}
      />
    </span>
  );
}
