import { fail } from "./failure";

const maxSteps = 1_000_000;
const maxList = 20_000;
const maxText = 100_000;
const charactersPerStep = 100;

/** Counts the work of one evaluation and ends it when there is too much. */
export class Limits {
  private steps = 0;

  charge(work: number): void {
    this.steps += work;
    if (this.steps > maxSteps) {
      fail("too-much-work");
    }
  }

  /** Counts a text of this length before it is built. */
  chargeText(length: number): void {
    if (length > maxText) {
      fail("text-too-long");
    }
    this.charge(1 + Math.floor(length / charactersPerStep));
  }

  /** Counts a list of this size before it is built. */
  chargeList(size: number): void {
    if (size > maxList) {
      fail("list-too-long");
    }
    this.charge(size);
  }

  add<T>(list: T[], element: T): void {
    if (list.length >= maxList) {
      fail("list-too-long");
    }
    list.push(element);
  }
}
