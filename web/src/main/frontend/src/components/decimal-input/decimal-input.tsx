import { Input, type InputRef } from "antd";
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import type { ControlLinks } from "@/components/labelled-field/labelled-field";
import { groupDigits } from "@/lib/format/format";

interface DecimalInputProps {
  control?: Partial<ControlLinks>;
  label?: string | undefined;
  /** A decimal in text, or what was typed when that is no decimal. */
  value: string;
  onChange: (text: string) => void;
  whole?: boolean;
  placeholder?: string | undefined;
  unit?: string | undefined;
  suffix?: string | undefined;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
}

const fullWidth = /[０-９．－]/g;

/** "１２，３４５.50 " as typed or pasted → "12345.50". */
export const plainDecimal = (typed: string): string =>
  typed
    .replace(fullWidth, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\s,，¥￥]/g, "")
    .replace(/^\+/, "");

export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** Numbers are kept as text, never as floating point; the digits are grouped while one does not type. */
export function DecimalInput({ control, label, value, onChange, whole = false, placeholder, unit, suffix, onKeyDown }: DecimalInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<InputRef>(null);
  const typing = typed !== null;
  // Only now does the field hold the digits without their groups: what is typed replaces them.
  useLayoutEffect(() => {
    if (typing) input.current?.select();
  }, [typing]);
  return (
    <Input
      {...control}
      ref={input}
      aria-label={label}
      inputMode={whole ? "numeric" : "decimal"}
      autoComplete="off"
      styles={{ input: { textAlign: "right" } }}
      value={typed ?? (isDecimal(value) ? groupDigits(value) : value)}
      placeholder={placeholder}
      {...(unit === undefined ? {} : { prefix: unit })}
      {...(suffix === undefined ? {} : { suffix })}
      onFocus={() => { setTyped(value); }}
      onChange={(event) => { setTyped(event.target.value); onChange(plainDecimal(event.target.value)); }}
      onBlur={() => { setTyped(null); }}
      onKeyDown={onKeyDown}
    />
  );
}
