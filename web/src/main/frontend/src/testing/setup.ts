import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// What jsdom lacks and Ant Design asks for.
window.matchMedia = (query: string) => ({
  matches: false, media: query, onchange: null, addEventListener: () => undefined, removeEventListener: () => undefined,
  addListener: () => undefined, removeListener: () => undefined, dispatchEvent: () => false,
});
window.ResizeObserver = class {
  observe() { /* nothing is laid out in jsdom */ }
  unobserve() { /* see above */ }
  disconnect() { /* see above */ }
};
Element.prototype.scrollIntoView = () => undefined;

afterEach(cleanup);
