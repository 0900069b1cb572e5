import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const server = process.env["DOCKET_API"] ?? "http://localhost:8080";

export default defineConfig({
  // Relative: the application may live under any context root; index.html's <base> says which.
  base: "./",
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
  },
  server: { proxy: { "/api": { target: server, changeOrigin: false } } },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "jsdom",
    environmentOptions: { jsdom: { url: "http://localhost/" } },
    setupFiles: ["src/testing/setup.ts"],
    testTimeout: 90_000,
    // What waits for the page of a busy machine is given a second look; what is wrong fails twice.
    retry: 1,
    css: false,
    maxWorkers: 2,
  },
});
