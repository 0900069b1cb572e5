import { isObject } from "@/lib/json/decode";
import type { FieldKind } from "../field-kind";
import { RelatedDisplay } from "./related-display";

/** Nobody types it: what is shown comes from the form's services, and the value says only whether there is any. */
export const relatedKind: FieldKind = {
  types: ["related"], Editor: RelatedDisplay, Display: RelatedDisplay, labelling: "group", wide: true,
  isEmpty: (value) => !isObject(value) || !Array.isArray(value["items"]) || value["items"].length === 0,
};
