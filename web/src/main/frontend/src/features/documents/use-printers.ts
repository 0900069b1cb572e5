import { useState } from "react";
import type { PrinterOffset } from "@/lib/api/documents";

/** A printer that this device knows, and how it draws its forms in. */
export interface Printer extends PrinterOffset {
  name: string;
}

interface Known {
  printers: Printer[];
  /** The name of the printer that was chosen last, by template. */
  chosen: Record<string, string>;
}

const key = "docket.printers";
export const mostPrinters = 20;
export const mostMillimetres = 20;
export const longestName = 40;

const within = (value: unknown): number => (typeof value === "number" && Math.abs(value) <= mostMillimetres ? value : 0);

function isNamed(value: unknown): value is { name: string } {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string" && value.name !== "";
}

function stored(): Known {
  try {
    const known = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Record<keyof Known, unknown>>;
    const printers = (Array.isArray(known.printers) ? known.printers : []).filter(isNamed).slice(0, mostPrinters)
      .map((printer: Partial<Printer> & { name: string }) => ({ name: printer.name.slice(0, longestName), right: within(printer.right), down: within(printer.down) }));
    const chosen = Object.entries(known.chosen ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    return { printers, chosen: Object.fromEntries(chosen) };
  } catch {
    return { printers: [], chosen: {} };
  }
}

export interface Printers {
  printers: Printer[];
  /** The one that the template is printed on; none moves nothing. */
  printer: Printer | undefined;
  choose: (name: string | undefined) => void;
  /** Adds a printer or puts it in the place of one, and chooses it. */
  save: (printer: Printer, before: string | undefined) => void;
  remove: (name: string) => void;
}

/** The printers beside this device: the device knows them, the server does not. Each template remembers its own. */
export function usePrinters(template: string): Printers {
  const [known, setKnown] = useState(stored);
  const keep = (next: Known) => {
    localStorage.setItem(key, JSON.stringify(next));
    setKnown(next);
  };
  const chosenOf = (all: Known, name: string | undefined) => {
    const others = Object.entries(all.chosen).filter(([other]) => other !== template);
    return Object.fromEntries(name === undefined ? others : [...others, [template, name]]);
  };
  return {
    printers: known.printers,
    printer: known.printers.find((printer) => printer.name === known.chosen[template]),
    choose: (name) => { keep({ ...known, chosen: chosenOf(known, name) }); },
    save: (printer, before) => {
      const bounded = { name: printer.name, right: within(printer.right), down: within(printer.down) };
      const others = known.printers.filter(({ name }) => name !== before && name !== printer.name);
      const renamed = Object.fromEntries(Object.entries(known.chosen).map(([other, name]) => [other, name === before ? printer.name : name]));
      keep({ printers: [...others, bounded], chosen: chosenOf({ printers: others, chosen: renamed }, printer.name) });
    },
    remove: (name) => {
      keep({ printers: known.printers.filter((printer) => printer.name !== name), chosen: Object.fromEntries(Object.entries(known.chosen).filter(([, chosen]) => chosen !== name)) });
    },
  };
}
