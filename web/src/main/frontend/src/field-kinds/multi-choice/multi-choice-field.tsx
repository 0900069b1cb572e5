import { Checkbox } from "antd";
import { listed } from "@/lib/format/format";
import { useOffered, useOptions } from "../choice/use-options";
import { PlainValue } from "../plain-value";
import type { DisplayProps, EditorProps } from "../field-kind";
import type { Json } from "@/lib/json/decode";

const codes = (value: Json): string[] => (Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : []);

export function MultiChoiceField(props: EditorProps) {
  const { value, onChange, label, labelId } = props;
  const options = useOffered(props, (code) => codes(value).includes(code));
  return (
    <div role="group" aria-label={label} aria-labelledby={labelId}>
      <Checkbox.Group
        value={codes(value)}
        onChange={(next) => { onChange(next.map(String)); }}
        options={options.map((option) => ({ value: option.code, label: option.title }))}
      />
    </div>
  );
}

export function MultiChoiceDisplay({ field, value }: DisplayProps) {
  const options = useOptions(field);
  return <PlainValue text={listed(codes(value).map((code) => options.find((option) => option.code === code)?.title ?? code))} />;
}
