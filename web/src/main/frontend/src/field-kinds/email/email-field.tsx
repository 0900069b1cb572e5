import type { DisplayProps, EditorProps } from "../field-kind";
import { LineInput, LineLink } from "../line-input";

export const EmailField = (props: EditorProps) => <LineInput {...props} type="email" />;

export const EmailDisplay = (props: DisplayProps) => <LineLink {...props} scheme="mailto" />;
