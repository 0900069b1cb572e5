export interface Area { x: number; y: number; width: number; height: number }

export interface Drawing {
  heads: SVGSVGElement;
  body: SVGSVGElement;
  /** Where the lanes begin, from left to right. */
  lanes: number[];
  /** The step that the record stands at; y counts from below the heads. */
  current: Area | undefined;
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? "0");

/** A chart of the server as two pictures, the heads of the lanes and what is below them; null where it is none. */
export function drawn(source: string): Drawing | null {
  const root = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
  const heads = root.querySelector("g.heads");
  if (root.nodeName !== "svg" || heads === null) return null;
  const picture = document.importNode(root, true) as unknown as SVGSVGElement;
  const width = numberOf(picture, "width");
  const height = numberOf(picture, "height");
  const top = Math.max(0, ...[...heads.querySelectorAll("rect")].map((rect) => numberOf(rect, "height")));
  const above = picture.cloneNode(false) as SVGSVGElement;
  cut(above, 0, width, top);
  above.classList.add("swimlane-heads");
  picture.querySelectorAll("g.heads").forEach((part) => above.append(part));
  cut(picture, top, width, height - top);
  return {
    heads: above,
    body: picture,
    lanes: [...above.querySelectorAll("rect")].map((rect) => numberOf(rect, "x")),
    current: areaOf(picture.querySelector("[aria-current] .shape"), top),
  };
}

function cut(picture: SVGSVGElement, top: number, width: number, height: number) {
  picture.setAttribute("viewBox", `0 ${String(top)} ${String(width)} ${String(height)}`);
  picture.setAttribute("height", String(height));
  picture.setAttribute("role", "group");
}

/** Of the corners of a path. */
function areaOf(shape: Element | null, top: number): Area | undefined {
  const corners = [...(shape?.getAttribute("d") ?? "").matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])] as const);
  if (corners.length === 0) return undefined;
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y: y - top, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** How far to scroll so that a step is in view and the first lane is not cut: as little as possible, to the edge of a lane. */
export function scrollTo(lanes: number[], step: Area, visible: number): number {
  const hidden = step.x + step.width + 12 - visible;
  if (hidden <= 0) return 0;
  return lanes.find((lane) => lane >= hidden && lane <= step.x) ?? Math.max(0, step.x - 12);
}
