import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pictureFile } from "./pictures";

export interface Pdf {
  pages: number;
  text: string;
}

const run = (program: string, ...parameters: string[]) => execFileSync(program, parameters, { encoding: "utf8" });

/** What stands on the pages of a PDF; the file and a picture of each page are kept. */
export function readPdf(name: string, bytes: Buffer): Pdf {
  const file = pictureFile(name, "pdf");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  run("pdftoppm", "-png", "-r", "90", file, file.replace(/\.pdf$/, ""));
  const pages = /^Pages:\s+(\d+)$/m.exec(run("pdfinfo", file))?.[1];
  return { pages: Number(pages), text: run("pdftotext", "-layout", file, "-") };
}
