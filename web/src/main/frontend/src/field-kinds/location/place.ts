import { isObject, type Json } from "@/lib/json/decode";

export interface Place {
  latitude: string;
  longitude: string;
  address: string;
}

const word = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

export const placeOf = (value: Json): Place =>
  isObject(value) ? { latitude: word(value["latitude"]), longitude: word(value["longitude"]), address: word(value["address"]) } : { latitude: "", longitude: "", address: "" };

export const isNowhere = (value: Json): boolean => Object.values(placeOf(value)).every((part) => part === "");

/** As the API takes it: only what is filled in. */
export const writtenPlace = (place: Place): Json => {
  const filled = Object.entries(place).filter(([, part]) => part !== "");
  return filled.length === 0 ? null : Object.fromEntries(filled);
};
