import { CalendarOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { lazy, Suspense, useState } from "react";
import type { ControlLinks } from "../labelled-field/labelled-field";
import { parseDate, showDate } from "./date-text";
import { useDateTexts } from "./texts";
import styles from "./date-input.module.css";

const DatePanel = lazy(() => import("./date-panel"));

interface DateInputProps {
  /** Whether the time of day belongs to it. */
  time?: boolean;
  /** 2026-03-02, or 2026-03-02T09:00 with the time; empty for none. */
  value: string;
  onChange: (value: string) => void;
  control?: Partial<ControlLinks>;
  label?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  size?: "small" | "middle";
  onEnter?: (() => void) | undefined;
}

/** Phones have pickers of their own, in the language of their owner and large enough for a thumb. */
const forFingers = () => window.matchMedia("(pointer: coarse)").matches;

/** A wall-clock date, typed or picked, in the language of the application. */
export function DateInput(props: DateInputProps) {
  return forFingers() ? <NativeInput {...props} /> : <TypedInput {...props} />;
}

function NativeInput({ time = false, value, onChange, control, label, min, max, size = "middle", onEnter }: DateInputProps) {
  return (
    <Input
      {...control} aria-label={label} size={size} type={time ? "datetime-local" : "date"} value={value}
      min={min} max={max ?? (time ? "9999-12-31T23:59" : "9999-12-31")}
      onChange={(event) => { onChange(event.target.value); }}
      onPressEnter={(event) => { event.preventDefault(); onEnter?.(); }}
    />
  );
}

/** What is no date is not taken: leaving the field shows again what was there. */
function TypedInput({ time = false, value, onChange, control, label, min, max, size = "middle", onEnter }: DateInputProps) {
  const t = useDateTexts();
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const type = (text: string) => {
    setTyped(text);
    const read = text.trim() === "" ? "" : parseDate(text, time);
    if (read !== undefined && read !== value) onChange(read);
  };
  return (
    <span className={styles["input"]}>
      <Input
        {...control} aria-label={label} size={size} autoComplete="off" placeholder={t(time ? "date.minute" : "date.day")}
        value={typed ?? showDate(value)}
        onChange={(event) => { type(event.target.value); }}
        onBlur={() => { setTyped(undefined); }}
        onPressEnter={(event) => { event.preventDefault(); setTyped(undefined); onEnter?.(); }}
        suffix={<Button type="text" size="small" tabIndex={-1} className={styles["open"] ?? ""} icon={<CalendarOutlined aria-hidden />} aria-label={t("date.open")} title={t("date.open")} onClick={() => { setOpen(!open); }} />}
      />
      {open && (
        <Suspense fallback={null}>
          <DatePanel time={time} value={value} onPick={onChange} onClose={() => { setOpen(false); }} min={min} max={max} />
        </Suspense>
      )}
    </span>
  );
}
