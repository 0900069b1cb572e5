import { DatePicker, Input } from "antd";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useState, type KeyboardEvent } from "react";
import type { ControlLinks } from "../labelled-field/labelled-field";

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

const shapes = { day: "YYYY-MM-DD", minute: "YYYY-MM-DDTHH:mm" } as const;
/** The first is shown; the others are understood. */
const formats = {
  day: ["YYYY-MM-DD", "YYYY-M-D", "YYYY/M/D", "YYYY.M.D", "YYYYMMDD"],
  minute: ["YYYY-MM-DD HH:mm", "YYYY-MM-DDTHH:mm", "YYYY-M-D H:mm", "YYYY/M/D H:mm"],
};

/** Phones have pickers of their own, in the language of their owner and large enough for a thumb. */
const forFingers = () => window.matchMedia("(pointer: coarse)").matches;

/** A wall-clock date, typed or picked, in the language of the application. */
export function DateInput(props: DateInputProps) {
  return forFingers() ? <NativeInput {...props} /> : <PickedInput {...props} />;
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

function PickedInput({ time = false, value, onChange, control, label, min, max, size = "middle", onEnter }: DateInputProps) {
  const [open, setOpen] = useState(false);
  const kind = time ? "minute" : "day";
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || open) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <DatePicker
      {...control} aria-label={label} size={size} format={formats[kind]} needConfirm={false} style={{ width: "100%" }}
      showTime={time ? { format: "HH:mm" } : false}
      value={value === "" ? null : dayjs(value)}
      {...(min === undefined ? {} : { minDate: dayjs(min) })} {...(max === undefined ? {} : { maxDate: dayjs(max) })}
      status={control?.["aria-invalid"] === true ? "error" : ""}
      open={open} onOpenChange={setOpen} onKeyDown={enter}
      onChange={(picked) => { onChange(picked === null ? "" : picked.format(shapes[kind])); }}
    />
  );
}
