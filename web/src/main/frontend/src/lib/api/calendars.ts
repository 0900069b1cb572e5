import { request } from "@/lib/http/http";
import { list, object, optional, string, withDefault, type Decoded } from "@/lib/json/decode";

const unitDecoder = object({ code: string, title: withDefault(string, "") });

const calendarDecoder = object({
  calendar: optional(string),
  title: withDefault(string, ""),
  units: withDefault(list(unitDecoder), []),
  days: withDefault(list(string), []),
  hours: withDefault(list(string), []),
  holidays: withDefault(list(string), []),
  workdays: withDefault(list(string), []),
});
export type WorkingCalendar = Decoded<typeof calendarDecoder>;

/** The company's first. */
export const fetchCalendars = async (signal?: AbortSignal) =>
  (await request("/working-calendars", object({ items: list(calendarDecoder) }), { signal })).items;

/** Which calendar holds for a unit, and the unit because of which it does. */
export const fetchCalendarOf = (unit: string, signal?: AbortSignal) =>
  request(`/units/${encodeURIComponent(unit)}/working-calendar`, object({ unit: unitDecoder, calendar: calendarDecoder, because: optional(unitDecoder) }), { signal });
