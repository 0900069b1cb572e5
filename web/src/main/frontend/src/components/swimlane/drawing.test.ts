import { describe, expect, it } from "vitest";
import { drawn, scrollTo } from "./drawing";

const chart = `<svg xmlns="http://www.w3.org/2000/svg" class="swimlane" width="300" height="240" viewBox="0 0 300 240"><g class="body"><g class="node task" aria-current="step"><path class="shape" d="M150 100L282 100L282 148L150 148Z"/></g><text>a &lt;b&gt;</text></g><g class="heads"><g class="head"><rect x="0" y="0" width="140" height="40"/></g><g class="head"><rect x="140" y="0" width="160" height="40"/></g></g></svg>`;

describe("drawn", () => {
  it("should part the heads of the lanes from what scrolls below them", () => {
    const drawing = drawn(chart);

    expect(drawing?.heads.getAttribute("viewBox")).toBe("0 0 300 40");
    expect(drawing?.body.getAttribute("viewBox")).toBe("0 40 300 200");
    expect(drawing?.heads.querySelectorAll("rect")).toHaveLength(2);
    expect(drawing?.body.querySelector("g.heads")).toBeNull();
    expect(drawing?.body.textContent).toBe("a <b>");
  });

  it("should find the step that the record stands at", () => {
    expect(drawn(chart)?.current).toEqual({ x: 150, y: 60, width: 132, height: 48 });
  });

  it("should draw nothing of what is no chart", () => {
    expect(drawn("")).toBeNull();
    expect(drawn("<html><body>502</body></html>")).toBeNull();
  });
});

describe("scrollTo", () => {
  const lanes = [0, 140, 280, 420];
  const at = (x: number) => ({ x, y: 0, width: 116, height: 60 });

  it("should not scroll to what is in view", () => {
    expect(scrollTo(lanes, at(152), 300)).toBe(0);
  });

  it("should cut no lane on the left", () => {
    expect(scrollTo(lanes, at(292), 300)).toBe(140);
    expect(scrollTo(lanes, at(432), 300)).toBe(280);
  });

  it("should show the step even where its lane has no room", () => {
    expect(scrollTo(lanes, at(292), 130)).toBe(280);
  });
});
