import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// What jsdom lacks and Ant Design asks for.
/** Whoever tests wants nothing to move: what opens is there at once. */
window.matchMedia = (query: string) => ({
  matches: query.includes("prefers-reduced-motion"), media: query, onchange: null, addEventListener: () => undefined, removeEventListener: () => undefined,
  addListener: () => undefined, removeListener: () => undefined, dispatchEvent: () => false,
});
window.ResizeObserver = class {
  observe() { /* nothing is laid out in jsdom */ }
  unobserve() { /* see above */ }
  disconnect() { /* see above */ }
};
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
const computedStyle = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => computedStyle(element);

// Pages load on demand, and the machines that test are often busy.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true });

// Each page brings the styles of its components; a search by role asks all there are for each element.
afterEach(() => {
  cleanup();
  document.head.replaceChildren();
});
