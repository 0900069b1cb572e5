import type { DisplayProps, EditorProps } from "../field-kind";
import { LineInput, LineLink } from "../line-input";

export const PhoneField = (props: EditorProps) => <LineInput {...props} type="tel" />;

export const PhoneDisplay = (props: DisplayProps) => <LineLink {...props} scheme="tel" />;
