import type { FieldKind } from "../field-kind";
import { LocationDisplay, LocationField } from "./location-field";
import { isNowhere } from "./place";

export const locationKind: FieldKind = { types: ["location"], Editor: LocationField, Display: LocationDisplay, labelling: "group", wide: true, isEmpty: isNowhere, fromText: (text) => ({ address: text }) };
