import { Input } from "antd";
import { PlainValue } from "../plain-value";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";

export function LongTextField({ field, value, onChange, control, label, compact = false }: EditorProps) {
  return (
    <Input.TextArea
      {...control}
      aria-label={label}
      value={textOf(value)}
      placeholder={field.placeholder}
      maxLength={field.maxLength}
      autoSize={{ minRows: compact ? 1 : 3, maxRows: 16 }}
      onChange={(event) => { onChange(event.target.value); }}
    />
  );
}

export const LongTextDisplay = ({ value }: DisplayProps) => <PlainValue text={textOf(value)} multiline />;
