import { describe, expect, it } from "vitest";
import { boxHeight, boxWidth, layOut, scrollTo, shortened, wrap, type SwimlaneChart } from "./layout";

const box = (step: string, lane: string) => ({ step, title: step, lane, state: "open", by: [], kind: "fill" });

const chart: SwimlaneChart = {
  lanes: [{ key: "office", title: "办事处" }, { key: "dealer", title: "服务商" }, { key: "unused", title: "无" }],
  boxes: [box("register", "office"), box("advise", "office"), box("assign", "dealer"), box("visit", "dealer"), box("analyse", "gm"), box("close", "office")],
  edges: [
    { from: "register", to: "advise" }, { from: "advise", to: "assign", label: "否" }, { from: "advise", to: "close", label: "是" },
    { from: "assign", to: "visit" }, { from: "visit", to: "analyse" }, { from: "analyse", to: "visit", label: "退回" }, { from: "visit", to: "close" },
  ],
};

const segments = (path: string) => {
  const points = [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map((match) => ({ x: Number(match[1]), y: Number(match[2]) }));
  return points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
};

describe("scrollTo", () => {
  const lanes = [0, 140, 280, 420].map((x) => ({ key: String(x), title: "", x, width: 140 }));

  it("should not scroll to what is in view", () => {
    expect(scrollTo(lanes, 152, 300)).toBe(0);
  });

  it("should cut no lane on the left", () => {
    expect(scrollTo(lanes, 292, 300)).toBe(140);
    expect(scrollTo(lanes, 432, 300)).toBe(280);
  });

  it("should show the box even where its lane has no room", () => {
    expect(scrollTo(lanes, 292, 130)).toBe(280);
  });
});

describe("layOut", () => {
  const layout = layOut(chart);

  it("should give no two boxes the same place", () => {
    for (const a of layout.boxes) for (const b of layout.boxes) if (a !== b) expect(Math.abs(a.x - b.x) >= boxWidth || Math.abs(a.y - b.y) >= boxHeight).toBe(true);
  });

  it("should mark the ways that were gone, whatever the state of their ends", () => {
    const boxes = chart.boxes.map((each) => ({ ...each, state: "done" }));
    const edges = [{ from: "advise", to: "close", label: "是", taken: false }, { from: "advise", to: "assign", label: "否", taken: true }];
    expect(layOut({ ...chart, boxes, edges }).edges.map((edge) => edge.done)).toEqual([false, true]);
  });

  it("should leave out lanes without a box and add those that only boxes name", () => {
    expect(layout.lanes.map((lane) => lane.key)).toEqual(["office", "dealer", "gm"]);
  });

  it("should run no line through a box", () => {
    for (const edge of layout.edges) {
      for (const { from, to } of segments(edge.path)) {
        for (const { x, y } of layout.boxes) {
          const inside = Math.max(from.x, to.x) > x + 1 && Math.min(from.x, to.x) < x + boxWidth - 1 && Math.max(from.y, to.y) > y + 1 && Math.min(from.y, to.y) < y + boxHeight - 1;
          expect(inside).toBe(false);
        }
      }
    }
  });

  it("should mark the ways back", () => {
    expect(layout.edges.filter((edge) => edge.back)).toHaveLength(1);
  });

  it("should let no two labels of one box overlap", () => {
    const decide = { ...chart, edges: [{ from: "register", to: "advise", label: "Not our product" }, { from: "register", to: "close", label: "Our product" }] };
    const labels = layOut(decide).edges.flatMap((edge) => (edge.label === undefined ? [] : [edge.label]));
    const [left, right] = labels.sort((a, b) => a.x - b.x);
    expect((left?.x ?? 0) + (left?.text.length ?? 0) * 6).toBeLessThan(right?.x ?? 0);
  });

  it("should let lines leave on the side to which they run", () => {
    const [first, second] = layOut({ ...chart, edges: [{ from: "assign", to: "analyse", label: "right" }, { from: "assign", to: "close", label: "left" }] }).edges;
    const start = (path: string | undefined) => segments(path ?? "")[0]?.from.x ?? 0;
    expect(start(first?.path)).toBeGreaterThan(start(second?.path));
  });

  it("should keep every box inside its lane", () => {
    const lanes = new Map(layout.lanes.map((lane) => [lane.key, lane]));
    for (const placed of layout.boxes) {
      const lane = lanes.get(placed.box.lane);
      expect(lane).toBeDefined();
      expect(placed.x).toBeGreaterThanOrEqual(lane?.x ?? Infinity);
      expect(placed.x + boxWidth).toBeLessThanOrEqual((lane?.x ?? 0) + (lane?.width ?? 0));
    }
  });
});

describe("wrap", () => {
  it("should break Chinese anywhere and English between words", () => {
    expect(wrap("客户服务人员电话答复处理")).toEqual(["客户服务人员电话", "答复处理"]);
    expect(wrap("Answer by telephone")).toEqual(["Answer by", "telephone"]);
  });

  it("should shorten what does not fit two lines", () => {
    expect(wrap("派遣技术服务人员携带信息反馈单到达现场进行处理")[1]?.endsWith("…")).toBe(true);
  });
});

describe("shortened", () => {
  it("should cut what is too wide, and nothing else", () => {
    expect(shortened("客服专员", 120, 12)).toBe("客服专员");
    expect(shortened("Customer service specialist", 120, 12)).toMatch(/^Customer servi.*…$/);
  });
});
