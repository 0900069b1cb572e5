/** The typed tree of an expression, as the server serialises it. */
export type TypeJson = string | { list: TypeJson } | { record: string };

interface Place {
  /** The first character of the source that is meant, and the one after the last. */
  from: number;
  to: number;
}

export type Node = Place &
  (
    | { kind: "literal"; type: TypeJson; value?: string | boolean }
    | { kind: "name"; name: string; type: TypeJson }
    | { kind: "local"; name: string }
    | { kind: "member" | "project"; of: Node; name: string; type: TypeJson }
    | { kind: "filter"; of: Node; local: string; where: Node }
    | { kind: "call"; function: string; arguments: Node[] }
    | { kind: "and" | "or"; left: Node; right: Node }
    | { kind: "if"; condition: Node; then: Node; else: Node }
    | { kind: "let"; local: string; be: Node; in: Node }
    | { kind: "some" | "every"; local: string; in: Node; satisfies: Node }
    | { kind: "for"; local: string; in: Node; return: Node; flat: boolean }
    | { kind: "list"; items: Node[] }
  );

export type NodeOf<K extends Node["kind"]> = Extract<Node, { kind: K }>;

const kinds = new Set<unknown>([
  "literal",
  "name",
  "local",
  "member",
  "project",
  "filter",
  "call",
  "and",
  "or",
  "if",
  "let",
  "some",
  "every",
  "for",
  "list",
] satisfies Node["kind"][]);

/** Whether something that the server sent is a tree; its parts were made by the same serialiser. */
export const isTree = (json: unknown): json is Node =>
  typeof json === "object" && json !== null && "kind" in json && kinds.has(json.kind);
