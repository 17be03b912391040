import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import { didYouMean } from "../kernel/text.ts";
import {
  descend,
  entryOf,
  type MapNode,
  type Node,
  type PathStep,
  type SeqNode,
} from "../source/tree.ts";

/** The part of a zod issue that is used here. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
  readonly params?: {
    readonly code: DiagnosticCode;
    readonly args: Readonly<Record<string, unknown>>;
  };
}

/**
 * A finding before it has a span: on the key at a path of the document, on its value where that is a scalar (else on the
 * key, for it is about what the value holds), or on the value whatever it is.
 */
export interface Problem {
  readonly code: DiagnosticCode;
  readonly args: Readonly<Record<string, unknown>>;
  readonly path: readonly PathStep[];
  readonly on: "key" | "value" | "whole";
}

/** Translates what the schema library found into findings of our catalogue. */
export function problemsOf(issues: readonly Issue[], root: MapNode): Problem[] {
  return asMappings(issues, root).flatMap((issue) => issueProblem(issue, root));
}

/**
 * Issues as a reader would see them: to the schema a number is an object with keys of its own, so where a mapping is
 * expected it is told what they lack. All of that comes to one thing: there is no mapping.
 */
function asMappings(issues: readonly Issue[], root: MapNode): Issue[] {
  const numbers = issues.filter(
    ({ code, path }) =>
      code === "unrecognized_keys" && descend(root, stepsOf(path)).node.type === "scalar",
  );
  if (numbers.length === 0) return [...issues];
  const inNumber = ({ path }: Issue) =>
    numbers.some((number) => number.path.every((step, at) => step === path[at]));
  const once = numbers.map((number) => ({ ...number, code: "invalid_type", expected: "object" }));
  return [...issues.filter((issue) => !inNumber(issue)), ...once];
}

const stepsOf = (path: readonly PropertyKey[]): PathStep[] =>
  path.map((step) => (typeof step === "number" ? step : String(step)));

function issueProblem(issue: Issue, root: MapNode): Problem[] {
  const path = stepsOf(issue.path);
  const { node, whole } = descend(root, path);
  const last = path.at(-1);
  if (issue.code === "unrecognized_keys") return unknownKeys(issue, path);
  if (!whole && typeof last === "string") {
    const on = "value";
    return [{ code: "missing-key", args: { key: last, why: null }, path: path.slice(0, -1), on }];
  }
  if (issue.code === "invalid_union") return bestBranch(issue, root, path);
  if (issue.code === "custom" && issue.params !== undefined) return custom(issue, path, node);
  if (issue.code === "invalid_value" && node.type === "scalar" && typeof node.value === "string") {
    const words = (issue.values ?? []).map(String);
    const args = {
      value: node.value,
      expected: words.length === 1 ? `"${words[0]}"` : `one of ${words.join(", ")}`,
      suggestion: didYouMean(node.value, words),
    };
    return [{ code: "invalid-value", args, path, on: "value" }];
  }
  if (issue.code === "invalid_format" && node.type === "scalar") {
    const args = { value: node.source, expected: issue.message, suggestion: null };
    return [{ code: "invalid-value", args, path, on: "value" }];
  }
  if (issue.code === "too_small") {
    const args = { value: "[]", expected: "at least one entry", suggestion: null };
    return [{ code: "invalid-value", args, path, on: "value" }];
  }
  return [typeProblem(expectedWords(issue), node, path)];
}

/** With more unknown keys than this in one mapping it is no slip of the pen, and suggestions only cost time. */
const suggestedFor = 100;

function unknownKeys(issue: Issue, path: readonly PathStep[]): Problem[] {
  const known = knownKeys(issue.message);
  const suggest = (issue.keys ?? []).length <= suggestedFor;
  return (issue.keys ?? []).map((key) => ({
    code: "unknown-key",
    args: { key, known, suggestion: suggest ? didYouMean(key, known) : null },
    path: [...path, key],
    on: "key",
  }));
}

function knownKeys(message: string): readonly string[] {
  return message.startsWith("[") ? (JSON.parse(message) as string[]) : [];
}

/** Of a choice of forms, the one that got furthest; where none got anywhere, what was expected at all. */
function bestBranch(issue: Issue, root: MapNode, path: readonly PathStep[]): Problem[] {
  const branches = (issue.errors ?? []).map((errors) => {
    const placed = errors.map((error) => ({ ...error, path: [...path, ...error.path] }));
    return asMappings(placed, root);
  });
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((e) => e.path.length));
  const furthest = branches.toSorted((a, b) => depth(b) - depth(a))[0];
  if (furthest !== undefined && depth(furthest) > path.length) {
    return furthest.flatMap((error) => issueProblem(error, root));
  }
  const [only, ...others] = branches.filter((branch) => branch.every(isAboutValue));
  if (only !== undefined && others.length === 0)
    return only.flatMap((error) => issueProblem(error, root));
  const { node } = descend(root, path);
  const expected = branches.flat().map((error) => {
    const args = error.params?.args;
    return args !== undefined && typeof args.expected === "string"
      ? args.expected
      : expectedWords(error);
  });
  return [typeProblem([...new Set(expected)].join(" or "), node, path)];
}

/** Of the right type, with a value that is not allowed. */
const isAboutValue = ({ params }: Issue) =>
  params?.code === "invalid-value" || params?.code === "invalid-date";

function custom(issue: Issue, path: readonly PathStep[], node: Node): Problem[] {
  const { code, args } = issue.params ?? { code: "wrong-type" as const, args: {} };
  if (code === "wrong-type") return [typeProblem(String(args.expected), node, path)];
  return [
    {
      code,
      args,
      path,
      on: code === "missing-key" || code === "requirement-shape" ? "key" : "value",
    },
  ];
}

function typeProblem(expected: string, node: Node, path: readonly PathStep[]): Problem {
  if (expected === "text" && node.type === "scalar" && typeof node.value === "number") {
    const source = path.at(-1) === "learner" ? null : node.source;
    return { code: "unquoted-text", args: { source }, path, on: "value" };
  }
  return { code: "wrong-type", args: { expected, found: describe(node) }, path, on: "whole" };
}

function expectedWords(issue: Issue): string {
  switch (issue.expected) {
    case "string":
      return "text";
    case "array":
    case "tuple":
      return "a list";
    case "object":
    case "record":
      return "a mapping";
    case "boolean":
      return "true or false";
    default:
      return issue.values === undefined
        ? (issue.expected ?? "another value")
        : `one of ${issue.values.map(String).join(", ")}`;
  }
}

const historyNoted =
  "a history (only parameters have one: where something else changes, write a new edition)";

/** Is it a list of values with the days from which they hold? */
const isHistory = ({ items }: SeqNode): boolean =>
  items.length > 0 &&
  items.every((item) => entryOf(item, "from") !== null && entryOf(item, "value") !== null);

/** The most of a text that is quoted as what was found. */
export const longestQuoted = 40;

function describe(node: Node): string {
  if (node.type === "map") return "a mapping";
  if (node.type === "seq") return isHistory(node) ? historyNoted : "a list";
  if (node.value === null) return "nothing (null)";
  if (typeof node.value === "boolean") return String(node.value);
  if (typeof node.value === "number") return `the number ${node.source}`;
  const isLong = node.value.length > longestQuoted;
  const shown = isLong ? `${node.value.slice(0, longestQuoted)}…` : node.value;
  return `the text "${shown}"`;
}
