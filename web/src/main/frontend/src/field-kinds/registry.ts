import { attachmentsKind } from "./attachments";
import { choiceKind } from "./choice";
import { dateKind } from "./date";
import { datetimeKind } from "./datetime";
import { decimalKind } from "./decimal";
import { directoryKind } from "./directory";
import { emailKind } from "./email";
import { integerKind } from "./integer";
import { longTextKind } from "./long-text";
import { moneyKind } from "./money";
import { multiChoiceKind } from "./multi-choice";
import { phoneKind } from "./phone";
import { referenceKind } from "./reference";
import { secretKind } from "./secret";
import { signatureKind } from "./signature";
import { tableKind } from "./table";
import { textKind } from "./text";
import { unknownKind } from "./unknown/unknown-field";
import { yesNoKind } from "./yes-no";
import type { FieldKind } from "./field-kind";

/** In order of precedence: the first kind that names a type shows it. */
export const fieldKinds: FieldKind[] = [
  textKind, longTextKind, integerKind, decimalKind, moneyKind, yesNoKind, choiceKind, multiChoiceKind, dateKind, datetimeKind, referenceKind,
  directoryKind, phoneKind, emailKind, attachmentsKind, signatureKind, secretKind, tableKind,
];

export const kindOf = (type: string): FieldKind => fieldKinds.find((kind) => kind.types.includes(type)) ?? unknownKind;
