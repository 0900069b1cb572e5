// Fails the build when the scripts that the first page loads exceed the budget (gzipped).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const budget = 350 * 1024;
const out = new URL("../dist", import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(join(out, ".vite/manifest.json"), "utf8"));

const first = new Set();
const collect = (key) => {
  const chunk = manifest[key];
  if (chunk === undefined || first.has(chunk.file)) return;
  first.add(chunk.file);
  (chunk.imports ?? []).forEach(collect);
};
collect("index.html");

let total = 0;
for (const file of first) {
  const size = gzipSync(readFileSync(join(out, file))).length;
  total += size;
  console.log(`${String(Math.round(size / 1024)).padStart(5)} KB  ${file}`);
}
console.log(`${String(Math.round(total / 1024)).padStart(5)} KB  gzipped in all before the first page (allowed: ${budget / 1024} KB)`);
if (first.size === 0 || total > budget) {
  console.error("The first scripts are too large: load the new part lazily (React.lazy) or drop a dependency.");
  process.exit(1);
}
