import { Radio } from "antd";
import { Combobox } from "@/components/combobox/combobox";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { useOffered, useOptions } from "./use-options";

const fewEnoughForButtons = 4;

export function ChoiceField(props: EditorProps) {
  const { field, value, onChange, control, label, labelId, compact = false } = props;
  const t = useFieldTexts();
  const options = useOffered(props, (code) => code === value);
  const chosen = options.find((option) => option.code === value);
  if (!compact && choiceIsGroup(field)) {
    return (
      <Radio.Group
        aria-labelledby={labelId}
        {...(control["aria-describedby"] === undefined ? {} : { "aria-describedby": control["aria-describedby"] })}
        id={control.id ?? ""}
        name={control.id ?? ""}
        value={value}
        onChange={(event) => { onChange(String(event.target.value)); }}
        options={options.map((option) => ({ value: option.code, label: option.title }))}
      />
    );
  }
  return (
    <Combobox
      control={control}
      label={label}
      value={chosen === undefined ? (textOf(value) === "" ? null : { id: textOf(value), label: textOf(value) }) : { id: chosen.code, label: chosen.title }}
      onChange={(entry) => { onChange(entry?.id ?? null); }}
      queryKey={["options", field.list ?? field.key, options.map((option) => option.code).join()]}
      find={(q) => Promise.resolve(options.filter((option) => matches(option, q)).map((option) => ({ id: option.code, label: option.title, cells: field.list === undefined ? [] : [option.code] })))}
      placeholder={field.placeholder ?? t("choice.placeholder")}
      onEnter={props.onEnter}
    />
  );
}

const matches = (option: { code: string; title: string }, q: string) =>
  `${option.title} ${option.code}`.toLowerCase().includes(q.trim().toLowerCase());

/** Few fixed choices are radio buttons; many, or those that depend on other fields, are searched. */
export const choiceIsGroup = (field: EditorProps["field"]): boolean => field.options !== undefined && field.where === undefined && field.options.length <= fewEnoughForButtons;

export function ChoiceDisplay({ field, value }: DisplayProps) {
  const options = useOptions(field);
  return <PlainValue text={options.find((option) => option.code === value)?.title ?? textOf(value)} />;
}
