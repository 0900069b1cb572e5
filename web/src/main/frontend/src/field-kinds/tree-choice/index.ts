import type { FieldKind } from "../field-kind";
import { TreeChoiceDisplay, TreeChoiceField } from "./tree-choice-field";
import { codeOf } from "./tree-value";

export const treeChoiceKind: FieldKind = {
  types: ["tree-choice"], Editor: TreeChoiceField, Display: TreeChoiceDisplay, labelling: "group",
  isEmpty: (value) => codeOf(value) === "",
  toInput: (value) => (codeOf(value) === "" ? null : { code: codeOf(value) }),
  // A code, or the titles from the top down: the server knows the list.
  fromText: (text) => (text === "" ? null : { code: text, name: text, title: text }),
};
