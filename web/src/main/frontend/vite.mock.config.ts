import type { IncomingMessage } from "node:http";
import { defineConfig, mergeConfig, type Plugin } from "vite";
import base from "./vite.config";

/** Serves the application with the answers of src/testing/mock instead of a server: `npx vite --config vite.mock.config.ts`. */
function mockApi(): Plugin {
  return {
    name: "mock-api",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith("/api/") !== true) { next(); return; }
        void (async () => {
          const { answer } = (await server.ssrLoadModule("/src/testing/mock/answer.ts")) as { answer: (request: Request) => Promise<Response> };
          const result = await answer(await toRequest(request));
          response.writeHead(result.status, Object.fromEntries(result.headers));
          response.end(Buffer.from(await result.arrayBuffer()));
        })();
      });
    },
  };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const method = incoming.method ?? "GET";
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === "string") headers.set(name, value);
  return new Request(`http://localhost${incoming.url ?? "/"}`, { method, headers, ...(method === "GET" ? {} : { body: Buffer.concat(chunks) }) });
}

export default mergeConfig(base, defineConfig({ plugins: [mockApi()], server: { proxy: {} } }));
