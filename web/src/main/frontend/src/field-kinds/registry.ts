import { attachmentsKind } from "./attachments";
import { barcodeKind } from "./barcode";
import { checklistKind } from "./checklist";
import { choiceKind } from "./choice";
import { dateKind } from "./date";
import { datetimeKind } from "./datetime";
import { decimalKind } from "./decimal";
import { directoryKind } from "./directory";
import { durationKind } from "./duration";
import { emailKind } from "./email";
import { integerKind } from "./integer";
import { locationKind } from "./location";
import { longTextKind } from "./long-text";
import { moneyKind } from "./money";
import { multiChoiceKind } from "./multi-choice";
import { percentKind } from "./percent";
import { phoneKind } from "./phone";
import { quantityKind } from "./quantity";
import { ratingKind } from "./rating";
import { referenceKind } from "./reference";
import { relatedKind } from "./related";
import { richTextKind } from "./rich-text";
import { secretKind } from "./secret";
import { signatureKind } from "./signature";
import { tableKind } from "./table";
import { tagsKind } from "./tags";
import { textKind } from "./text";
import { timeKind } from "./time";
import { treeChoiceKind } from "./tree-choice";
import { unknownKind } from "./unknown/unknown-field";
import { urlKind } from "./url";
import { yesNoKind } from "./yes-no";
import type { FieldKind } from "./field-kind";

/** In order of precedence: the first kind that names a type shows it. */
export const fieldKinds: FieldKind[] = [
  textKind, longTextKind, integerKind, decimalKind, moneyKind, yesNoKind, choiceKind, multiChoiceKind, dateKind, datetimeKind, referenceKind,
  directoryKind, phoneKind, emailKind, attachmentsKind, signatureKind, secretKind, tableKind,
  percentKind, quantityKind, timeKind, durationKind, urlKind, ratingKind, tagsKind, locationKind, barcodeKind, treeChoiceKind, richTextKind, checklistKind, relatedKind,
];

export const kindOf = (type: string): FieldKind => fieldKinds.find((kind) => kind.types.includes(type)) ?? unknownKind;
