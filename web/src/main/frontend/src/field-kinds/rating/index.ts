import type { FieldKind } from "../field-kind";
import { RatingDisplay, RatingField } from "./rating-field";

export const ratingKind: FieldKind = {
  types: ["rating"], Editor: RatingField, Display: RatingDisplay, labelling: "group", numeric: true,
  fromText: (text) => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : undefined),
};
