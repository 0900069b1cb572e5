import type { FieldKind } from "../field-kind";
import { TagsDisplay, TagsField } from "./tags-field";
import { wordsIn } from "./words";

export const tagsKind: FieldKind = { types: ["tags"], Editor: TagsField, Display: TagsDisplay, labelling: "control", fromText: (text) => wordsIn(text) };
