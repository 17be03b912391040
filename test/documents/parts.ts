import type { Part } from "../builders/documents.ts";

/** A step to a part of a document. */
export type Step = string | number;

/** Where any key is allowed: records, JSON Schemas, and what is passed on as it is. */
const free = [
  /^sources$/,
  /^provenance$/,
  /^severity$/,
  /^forms$/,
  /^unassigned\.subjects$/,
  /^(gates|clauses)\.\d+\.(applies|require)(\.|$)/,
  /^base$/,
  /^(cases\.\d+\.)?documents\.\d+$/,
  /^cases\.\d+\.offering$/,
  /^cases\.\d+\.expect\.(clauses|gates|programs)$/,
  /^recognition\.(industry|professional)\.\d+$/,
];

const isMapping = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The path of every mapping of a document whose keys the language fixes. */
export const mappingsOf = (document: Part): Step[][] =>
  partsOf(document)
    .filter(({ value }) => isMapping(value))
    .map(({ path }) => path);

/** The path of every single value of a document, those of free mappings left out. */
export const leavesOf = (document: Part): Step[][] =>
  partsOf(document)
    .filter(({ value, path }) => (typeof value !== "object" || value === null) && path.length > 0)
    .map(({ path }) => path);

function partsOf(value: unknown, path: Step[] = []): { value: unknown; path: Step[] }[] {
  const below = isMapping(value)
    ? Object.entries(value).flatMap(([key, item]) => partsOf(item, [...path, key]))
    : Array.isArray(value)
      ? value.flatMap((item, index) => partsOf(item, [...path, index]))
      : [];
  return free.some((pattern) => pattern.test(path.join(".")))
    ? freed(value, path)
    : [{ value, path }, ...below];
}

/** Of a record, what its entries hold is still fixed by the language. */
function freed(value: unknown, path: Step[]): { value: unknown; path: Step[] }[] {
  if (path.join(".") !== "sources" || !isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => partsOf(item, [...path, key]));
}

/** The value at a path. */
export const at = (document: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<Step, unknown>)[step], document);

/** A copy with another value at a path. */
export function replaced(document: unknown, path: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const below = replaced((document as Record<Step, unknown>)[step], rest, value);
  if (Array.isArray(document)) return document.with(Number(step), below);
  return { ...(document as Part), [step]: below };
}

/** A path in words; `the document` for its root. */
export const pathName = (path: readonly Step[]): string => path.join(".") || "the document";
