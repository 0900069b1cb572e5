import { textOf, type FieldKind } from "../field-kind";
import { paragraphs, plainText } from "./plain-text";
import { RichTextDisplay } from "./rich-text-display";
import { RichTextField } from "./rich-text-field";

export const richTextKind: FieldKind = {
  types: ["rich-text"], Editor: RichTextField, Display: RichTextDisplay, labelling: "group", wide: true,
  isEmpty: (value) => plainText(textOf(value)) === "",
  fromText: (text) => (text === "" ? null : paragraphs(text)),
};
