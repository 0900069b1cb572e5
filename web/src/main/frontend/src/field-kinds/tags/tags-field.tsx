import { Input, Tag } from "antd";
import { useState, type KeyboardEvent } from "react";
import { PlainValue } from "../plain-value";
import type { DisplayProps, EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { wordsIn, wordsOf } from "./words";
import styles from "./tags.module.css";

/** Words as tags; Enter, a comma or leaving the field adds what was typed, backspace takes the last one back. */
export function TagsField({ field, value, onChange, control, label }: EditorProps) {
  const t = useFieldTexts();
  const [typed, setTyped] = useState("");
  const words = wordsOf(value);
  const add = (text: string) => {
    const next = [...new Set([...words, ...wordsIn(text)])];
    if (next.length > words.length) onChange(next);
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && typed.trim() !== "") {
      event.preventDefault();
      add(typed);
    } else if (event.key === "Backspace" && typed === "" && words.length > 0) {
      onChange(words.length === 1 ? null : words.slice(0, -1));
    }
  };
  return (
    <div className={styles["tags"]}>
      {words.map((word) => (
        <Tag
          key={word}
          closable={{ "aria-label": t("tags.remove", { word }) }}
          onClose={(event) => { event.preventDefault(); onChange(words.length === 1 ? null : words.filter((other) => other !== word)); }}
        >
          {word}
        </Tag>
      ))}
      <Input
        {...control}
        aria-label={label}
        className={styles["input"] ?? ""}
        value={typed}
        maxLength={200}
        autoComplete="off"
        placeholder={field.placeholder ?? t("tags.placeholder")}
        onChange={(event) => { if (/[,;，；、]$/.test(event.target.value)) add(event.target.value); else setTyped(event.target.value); }}
        onKeyDown={onKeyDown}
        onBlur={() => { add(typed); }}
      />
    </div>
  );
}

export function TagsDisplay({ value }: DisplayProps) {
  const words = wordsOf(value);
  return words.length === 0 ? <PlainValue text="" /> : <span className={styles["tags"]}>{words.map((word) => <Tag key={word}>{word}</Tag>)}</span>;
}
