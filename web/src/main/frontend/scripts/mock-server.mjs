// Serves the built application with the samples of src/testing/mock instead of a server:
//   npm run build && npx vite build --ssr src/testing/mock/answer.ts --outDir node_modules/.mock && node scripts/mock-server.mjs [port] [context root]
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const [port = "8230", root = "/"] = process.argv.slice(2);
const here = new URL("..", import.meta.url).pathname;
const { answer } = await import(join(here, "node_modules/.mock/answer.js"));
const types = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".html": "text/html; charset=utf-8" };
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'self'";

process.on("unhandledRejection", () => undefined); // a browser that goes away in the middle of an upload

createServer(async (incoming, response) => {
  const path = decodeURIComponent(new URL(incoming.url, "http://localhost").pathname).slice(root.length - 1);
  if (path.startsWith("/api/")) {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const request = new Request(`http://localhost${incoming.url}`, { method: incoming.method, headers: incoming.headers, ...(incoming.method === "GET" ? {} : { body: Buffer.concat(chunks) }) });
    const result = await answer(request);
    response.writeHead(result.status, Object.fromEntries(result.headers));
    response.end(Buffer.from(await result.arrayBuffer()));
    return;
  }
  const file = extname(path) === "" ? "/index.html" : path;
  try {
    let content = await readFile(join(here, "dist", file));
    if (file === "/index.html") content = content.toString().replace('<base href="/"', `<base href="${root}"`);
    response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream", "Content-Security-Policy": policy });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}).listen(Number(port), () => console.log(`http://localhost:${port}${root}`));
