import { useState } from "react";
import type { PrinterOffset } from "@/lib/api/documents";

const key = "docket.printer-offset";
const most = 20;
const within = (value: unknown): number => (typeof value === "number" && Math.abs(value) <= most ? value : 0);

function stored(): PrinterOffset {
  try {
    const known = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<PrinterOffset> | null;
    return { right: within(known?.right), down: within(known?.down) };
  } catch {
    return { right: 0, down: 0 };
  }
}

/** How the printer beside this device draws its forms in; the device knows its printer, the server does not. */
export function usePrinterOffset(): [PrinterOffset, (next: PrinterOffset) => void] {
  const [offset, setOffset] = useState(stored);
  return [offset, (next) => {
    const bounded = { right: within(next.right), down: within(next.down) };
    localStorage.setItem(key, JSON.stringify(bounded));
    setOffset(bounded);
  }];
}
