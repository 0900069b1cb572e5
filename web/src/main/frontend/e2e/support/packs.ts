import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";

/** A pack of configuration files, or a workbook, that was downloaded, to be changed and zipped again. */
export class PackFiles {
  private readonly folder = test.info().outputPath("pack");

  constructor(zip: string) {
    mkdirSync(this.folder, { recursive: true });
    this.jar("xf", zip);
  }

  /** Adds a line after the one that begins with these words; returns its number. */
  addLine(file: string, after: string, line: string): number {
    const path = join(this.folder, file);
    const lines = readFileSync(path, "utf8").split("\n");
    const place = lines.findIndex((text) => text.trimStart().startsWith(after)) + 1;
    if (place === 0) throw new Error(`${file} has no line that begins with “${after}”.`);
    const indent = /^ */.exec(lines[place - 1] ?? "")?.[0] ?? "";
    lines.splice(place, 0, indent + line);
    writeFileSync(path, lines.join("\n"));
    return place + 1;
  }

  replace(file: string, before: string | RegExp, after: string): void {
    const path = join(this.folder, file);
    const text = readFileSync(path, "utf8");
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`${file} has no ${String(before)}.`);
    writeFileSync(path, changed);
  }

  zip(): string {
    const zip = test.info().outputPath("changed.zip");
    this.jar("cfM", zip, ".");
    return zip;
  }

  /** The JDK, which building needs anyway, zips and unzips everywhere alike. */
  private jar(...parameters: string[]): void {
    execFileSync("jar", parameters, { cwd: this.folder });
  }
}
