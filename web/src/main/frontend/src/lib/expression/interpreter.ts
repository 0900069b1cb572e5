import { fail } from "./failure";
import { Arguments } from "./functions/arguments";
import type { Surroundings } from "./functions/arguments";
import { call } from "./functions/table";
import type { Node, NodeOf } from "./tree";
import { RecordValue, valueOf } from "./values";
import type { Value } from "./values";

/** Evaluates one tree over named values; made for one evaluation. */
export class Interpreter {
  private readonly locals = new Map<string, Value>();

  constructor(
    private readonly values: (name: string) => unknown,
    private readonly at: Surroundings,
    private readonly whileFilling: boolean,
  ) {}

  value(node: Node): Value {
    this.at.limits.charge(1);
    switch (node.kind) {
      case "literal":
        return valueOf(node.value, node.type, this.at.zone, this.at.limits);
      case "name":
        return valueOf(this.values(node.name), node.type, this.at.zone, this.at.limits);
      case "local":
        return this.locals.get(node.name) ?? null;
      case "member":
        return this.memberOf(this.value(node.of), node);
      case "project":
        return this.projection(node);
      case "filter":
        return this.filtered(node);
      case "call":
        return call(node.function, new Arguments(node.arguments.map((each) => this.value(each)), this.at));
      case "list":
        return node.items.map((item) => this.value(item));
      default:
        return this.control(node);
    }
  }

  private control(node: NodeOf<"and" | "or" | "if" | "let" | "some" | "every" | "for">): Value {
    switch (node.kind) {
      case "and":
        return this.logic(node, false);
      case "or":
        return this.logic(node, true);
      case "if":
        return this.choice(node);
      case "let":
        this.locals.set(node.local, this.value(node.be));
        return this.value(node.in);
      case "some":
        return this.quantified(node, true);
      case "every":
        return this.quantified(node, false);
      case "for":
        return this.loop(node);
    }
  }

  private memberOf(record: Value, node: NodeOf<"member" | "project">): Value {
    if (record === null) {
      return null;
    }
    return record instanceof RecordValue
      ? valueOf(record.members[node.name], node.type, this.at.zone, this.at.limits)
      : fail("wrong-value");
  }

  private listOf(node: Node): Value[] | null {
    const list = this.value(node);
    return list === null || Array.isArray(list) ? list : fail("wrong-value");
  }

  private projection(node: NodeOf<"member" | "project">): Value {
    const records = this.listOf(node.of);
    this.at.limits.charge(records?.length ?? 0);
    return records?.map((record) => this.memberOf(record, node)) ?? null;
  }

  private filtered(node: NodeOf<"filter">): Value {
    return (
      this.listOf(node.of)?.filter((element) => {
        this.locals.set(node.local, element);
        return this.answer(node.where) === true;
      }) ?? null
    );
  }

  /** Three values: what one side decides alone is decided, else null stays null. */
  private logic(node: NodeOf<"and" | "or">, deciding: boolean): Value {
    const left = this.value(node.left);
    if (left === deciding) {
      return deciding;
    }
    const right = this.value(node.right);
    if (right === deciding) {
      return deciding;
    }
    return left === null || right === null ? null : !deciding;
  }

  private choice(node: NodeOf<"if">): Value {
    const answer = this.answer(node.condition);
    return answer === null ? null : this.value(answer ? node.then : node.else);
  }

  private quantified(node: NodeOf<"some" | "every">, deciding: boolean): Value {
    const elements = this.listOf(node.in);
    let open = elements === null;
    for (const element of elements ?? []) {
      this.locals.set(node.local, element);
      const answer = this.answer(node.satisfies);
      if (answer === deciding) {
        return deciding;
      }
      open ||= answer === null;
    }
    return open ? null : !deciding;
  }

  private loop(node: NodeOf<"for">): Value {
    const elements = this.listOf(node.in);
    if (elements === null) {
      return null;
    }
    const results: Value[] = [];
    for (const element of elements) {
      this.locals.set(node.local, element);
      const value = this.value(node.return);
      for (const each of node.flat ? (Array.isArray(value) ? value : []) : [value]) {
        this.at.limits.add(results, each);
      }
    }
    return results;
  }

  /** A yes or no that something depends on; null only while a form is being filled in. */
  private answer(condition: Node): boolean | null {
    const answer = this.value(condition);
    if (answer === null && !this.whileFilling) {
      return fail("value-missing");
    }
    return answer === null || typeof answer === "boolean" ? answer : fail("wrong-value");
  }
}
