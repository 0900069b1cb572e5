/** What the chart draws; comes from the approval of a record, or from a chain's definition. */
export interface SwimlaneChart {
  lanes: { key: string; title: string }[];
  boxes: SwimlaneBox[];
  /** `taken`: whether the record has gone this way. */
  edges: { from: string; to: string; label?: string | undefined; taken?: boolean | undefined }[];
}

export interface SwimlaneBox {
  step: string;
  title: string;
  lane: string;
  number?: string | undefined;
  state: string;
  by: string[];
  at?: string | undefined;
  due?: string | undefined;
  kind: string;
}

export interface PlacedBox {
  box: SwimlaneBox;
  x: number;
  y: number;
  lines: string[];
}

export interface PlacedEdge {
  path: string;
  back: boolean;
  done: boolean;
  label: { text: string; x: number; y: number } | undefined;
}

export interface SwimlaneLayout {
  width: number;
  height: number;
  lanes: { key: string; title: string; x: number; width: number }[];
  boxes: PlacedBox[];
  edges: PlacedEdge[];
}

export const boxWidth = 116;
export const boxHeight = 62;
export const headHeight = 34;
const track = 9;
const lanePadding = 12;
const rowPadding = 17;
const charactersPerLine = 8;
export const labelSize = 11;

/**
 * Lanes are columns and time runs down. Every edge has a track of its own in the gutters between
 * boxes (down, across, down), so that no line ever runs over a box or along another line.
 */
export function layOut(chart: SwimlaneChart): SwimlaneLayout {
  const lanes = lanesOf(chart);
  const laneIndex = new Map(lanes.map((lane, index) => [lane.key, index]));
  const ranks = rowsOf(chart, (box) => laneIndex.get(box.lane) ?? 0);
  const known = new Set(chart.boxes.map((box) => box.step));
  const edges = chart.edges.filter((edge) => known.has(edge.from) && known.has(edge.to) && edge.from !== edge.to);
  const laneOf = new Map(chart.boxes.map((box) => [box.step, laneIndex.get(box.lane) ?? 0]));
  const rank = (step: string) => ranks.get(step) ?? 0;
  const lane = (step: string) => laneOf.get(step) ?? 0;
  const rowCount = Math.max(0, ...ranks.values()) + 1;

  // Gutters: `across[r]` lies above row r, `down[l]` to the left of lane l. Each takes as many tracks as lines run in it.
  const across = Array.from({ length: rowCount + 1 }, () => 0);
  const down = Array.from({ length: lanes.length + 1 }, () => 0);
  const take = (gutter: number[], index: number) => {
    const next = gutter[index] ?? 0;
    gutter[index] = next + 1;
    return next;
  };
  const routes = edges.map((edge) => {
    const straight = lane(edge.from) === lane(edge.to) && rank(edge.to) === rank(edge.from) + 1;
    const next = rank(edge.to) === rank(edge.from) + 1;
    const out = straight ? 0 : take(across, rank(edge.from) + 1);
    if (straight || next) return { edge, straight, direct: next, out, side: 0, sideIndex: 0, into: 0 };
    const sideIndex = lane(edge.to) > lane(edge.from) ? lane(edge.to) : rank(edge.to) <= rank(edge.from) ? lane(edge.to) : lane(edge.to) + 1;
    return { edge, straight, direct: false, out, side: take(down, sideIndex), sideIndex, into: take(across, rank(edge.to)) };
  });

  const gutterSize = (count: number, padding: number) => 2 * padding + Math.max(0, count - 1) * track;
  const laneX: number[] = [];
  let x = 0;
  for (let index = 0; index < lanes.length; index += 1) {
    x += gutterSize(down[index] ?? 0, lanePadding);
    laneX.push(x);
    x += boxWidth;
  }
  const width = x + gutterSize(down[lanes.length] ?? 0, lanePadding);
  const rowY: number[] = [];
  let y = headHeight;
  for (let index = 0; index < rowCount; index += 1) {
    y += gutterSize(across[index] ?? 0, rowPadding);
    rowY.push(y);
    y += boxHeight;
  }
  const height = y + gutterSize(across[rowCount] ?? 0, rowPadding);

  const left = (step: string) => laneX[lane(step)] ?? 0;
  const top = (step: string) => rowY[rank(step)] ?? 0;
  const acrossY = (row: number, index: number) => {
    const base = row < rowCount ? (rowY[row] ?? 0) - gutterSize(across[row] ?? 0, rowPadding) : (rowY[rowCount - 1] ?? 0) + boxHeight;
    return base + rowPadding + index * track;
  };
  const downX = (gutter: number, index: number) => {
    const base = gutter < lanes.length ? (laneX[gutter] ?? 0) - gutterSize(down[gutter] ?? 0, lanePadding) : (laneX[lanes.length - 1] ?? 0) + boxWidth;
    return base + lanePadding + index * track;
  };

  // Where a line goes to, or comes from, decides where along the box it leaves or arrives.
  const towards = (route: (typeof routes)[number], end: string) => (route.direct ? left(end) + boxWidth / 2 : downX(route.sideIndex, route.side));
  const leaving = spread(routes.map((route) => ({ step: route.edge.from, towards: towards(route, route.edge.to) })));
  const arriving = spread(routes.map((route) => ({ step: route.edge.to, towards: towards(route, route.edge.from) })));
  const placedEdges = routes.map((route, index): PlacedEdge => {
    const { edge } = route;
    const startX = left(edge.from) + (leaving[index] ?? 0.5) * boxWidth;
    const endX = left(edge.to) + (arriving[index] ?? 0.5) * boxWidth;
    const startY = top(edge.from) + boxHeight;
    const endY = top(edge.to);
    const points: [number, number][] = [[startX, startY]];
    if (route.direct) {
      const middle = acrossY(rank(edge.to), route.out);
      if (startX !== endX) points.push([startX, route.straight ? startY + rowPadding / 2 : middle], [endX, route.straight ? startY + rowPadding / 2 : middle]);
    } else {
      const outY = acrossY(rank(edge.from) + 1, route.out);
      const sideX = downX(route.sideIndex, route.side);
      const intoY = acrossY(rank(edge.to), route.into);
      points.push([startX, outY], [sideX, outY], [sideX, intoY], [endX, intoY]);
    }
    points.push([endX, endY]);
    return {
      path: points.map(([px, py], position) => `${position === 0 ? "M" : "L"}${String(px)} ${String(py)}`).join(""),
      back: rank(edge.to) <= rank(edge.from),
      done: edge.taken === true,
      label: edge.label === undefined || edge.label === "" ? undefined : labelOf(edge.label, startX, startY, leaving[index] ?? 0.5, width),
    };
  });

  return {
    width,
    height,
    lanes: lanes.map((entry, index) => {
      const start = index === 0 ? 0 : middleOf(laneX, index);
      const end = index === lanes.length - 1 ? width : middleOf(laneX, index + 1);
      return { ...entry, x: start, width: end - start };
    }),
    boxes: chart.boxes.map((box) => ({ box, x: left(box.step), y: top(box.step), lines: wrap(box.title) })),
    edges: placedEdges,
  };
}

/** The line between two lanes runs in the middle of the gutter between their boxes. */
const middleOf = (laneX: number[], index: number): number => ((laneX[index - 1] ?? 0) + boxWidth + (laneX[index] ?? 0)) / 2;

/** Lanes in the order given, and those that only boxes name behind them; lanes without a box are left out. */
function lanesOf(chart: SwimlaneChart): { key: string; title: string }[] {
  const used = new Set(chart.boxes.map((box) => box.lane));
  const declared = chart.lanes.filter((lane) => used.has(lane.key));
  const names = new Set(declared.map((lane) => lane.key));
  return [...declared, ...[...used].filter((key) => !names.has(key)).map((key) => ({ key, title: key }))];
}

/** Rows: below everything that leads to a box; an edge to an earlier box of the list is a way back and counts nothing. */
function rowsOf(chart: SwimlaneChart, lane: (box: SwimlaneBox) => number): Map<string, number> {
  const order = new Map(chart.boxes.map((box, index) => [box.step, index]));
  const ranks = new Map<string, number>();
  const taken = new Set<string>();
  for (const box of chart.boxes) {
    const before = chart.edges.filter((edge) => edge.to === box.step && (order.get(edge.from) ?? Infinity) < (order.get(box.step) ?? 0));
    let rank = before.length === 0 && ranks.size > 0 ? Math.max(...ranks.values()) + 1 : Math.max(-1, ...before.map((edge) => ranks.get(edge.from) ?? -1)) + 1;
    while (taken.has(`${String(lane(box))} ${String(rank)}`)) rank += 1;
    taken.add(`${String(lane(box))} ${String(rank)}`);
    ranks.set(box.step, rank);
  }
  return ranks;
}

/** Where along a box's side its lines leave or arrive: evenly spread, from left to right as they run. */
function spread(ends: { step: string; towards: number }[]): number[] {
  const places = ends.map(() => 0.5);
  for (const step of new Set(ends.map((end) => end.step))) {
    const own = ends.flatMap((end, index) => (end.step === step ? [{ index, towards: end.towards }] : [])).sort((a, b) => a.towards - b.towards);
    own.forEach(({ index }, position) => { places[index] = (position + 1) / (own.length + 1); });
  }
  return places;
}

/** How far to scroll so that a box is in view and the first lane is not cut: as little as possible, to the edge of a lane. */
export function scrollTo(lanes: SwimlaneLayout["lanes"], boxX: number, visible: number): number {
  const hidden = boxX + boxWidth + lanePadding - visible;
  if (hidden <= 0) return 0;
  return lanes.find((lane) => lane.x >= hidden && lane.x <= boxX)?.x ?? Math.max(0, boxX - lanePadding);
}

/** Beside the line that leaves: left of it in the left half of the box, else right of it, so that two labels never meet. */
function labelOf(text: string, lineX: number, boxBottom: number, along: number, width: number): PlacedEdge["label"] {
  const size = textSize(text, labelSize);
  const wanted = along < 0.5 ? lineX - 4 - size : lineX + 4;
  return { text, x: Math.max(2, Math.min(wanted, width - size - 2)), y: boxBottom + 12 };
}

const weight = (character: string): number => (/[\u2e80-\uffff]/.test(character) ? 1 : 0.58);

/** About as wide as it will be drawn. */
const textSize = (text: string, fontSize: number): number => [...text].reduce((sum, character) => sum + weight(character), 0) * fontSize;

/** A text cut to a width. */
export function shortened(text: string, width: number, fontSize: number): string {
  if (textSize(text, fontSize) <= width) return text;
  let kept = text;
  while (kept !== "" && textSize(`${kept}…`, fontSize) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** A title in at most two lines that fit a box. */
export function wrap(title: string): string[] {
  const lines: string[] = [];
  let line = "";
  let size = 0;
  const parts = title.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+/g) ?? [];
  for (const part of parts) {
    const partSize = [...part].reduce((sum, character) => sum + weight(character), 0);
    if (size + partSize > charactersPerLine && line.trim() !== "") {
      lines.push(line.trim());
      line = "";
      size = 0;
      if (/^\s+$/.test(part)) continue;
    }
    line += part;
    size += partSize;
  }
  if (line.trim() !== "") lines.push(line.trim());
  const [first = "", second, ...rest] = lines;
  if (second === undefined) return [first];
  return [first, rest.length === 0 ? second : `${second.slice(0, -1)}…`];
}
