import type { Span } from "../../diagnostics/span.ts";
import type { DraftValue } from "../../source/draft-yaml.ts";
import type { ImportOptions } from "../format.ts";
import { documentIdFrom, Ids } from "../ids.ts";
import type { Tally } from "../sheet/tally.ts";
import { exact } from "./cell-value.ts";
import { readKey } from "./key-path.ts";
import { requiredKeys } from "./key-type.ts";
import type { TableKind, TableMapping } from "./mapping.ts";
import { holderOf, type Tree } from "./tree.ts";

/** What a table needs beside its cells. */
export interface Completing {
  readonly mapping: TableMapping;
  readonly options: ImportOptions;
  readonly tally: Tally;
  /** The name of the file, where the whole sheet is one document; null elsewhere. */
  readonly stem: string | null;
}

/** Fills in what the mapping or the options say, and ids; answers with the id of the document, or with what it lacks. */
export function complete(
  tree: Tree,
  at: Span,
  { mapping, options, tally, stem }: Completing,
): { readonly id: string } | { readonly lacks: string } {
  for (const [key, value] of Object.entries(mapping.constants ?? {})) fill(tree, key, exact(value));
  if (options.institution !== undefined) {
    if (mapping.kind === "course") fill(tree, "institution", options.institution);
    if (mapping.kind === "micro-credential") fill(tree, "issuer.id", options.institution);
  }
  if (mapping.kind === "agreement" && options.bank !== undefined) fill(tree, "bank", options.bank);
  standIns(tree, at, mapping.kind, options, tally);
  numberParts(tree, mapping.kind);
  const id = idOf(tree, mapping.kind, options.id, stem);
  delete tree.id;
  if (id === null) return { lacks: "an id, or a title or code of which one can be made" };
  const lacking = requiredKeys(mapping.kind).find(
    (key) => !["kind", "id"].includes(key) && !Object.hasOwn(tree, key),
  );
  return lacking === undefined
    ? { id }
    : { lacks: `a value for \`${lacking}\` (in a column, or under \`constants\`)` };
}

function fill(tree: Tree, key: string, value: DraftValue): void {
  const steps = readKey(key) ?? [];
  const last = steps.at(-1);
  if (last === undefined) return;
  const holder = holderOf(tree, steps);
  if (!Object.hasOwn(holder, last.name)) holder[last.name] = value;
}

function standIns(
  tree: Tree,
  at: Span,
  kind: TableKind,
  options: ImportOptions,
  tally: Tally,
): void {
  const stand = (key: string, what: string, value: DraftValue, words: string) => {
    if (Object.hasOwn(tree, key)) return;
    tally.missing(what, words, at);
    tree[key] = value;
  };
  if (kind === "micro-credential") {
    const carries = Object.hasOwn(tree, "credit");
    if (carries)
      stand("creditStatus", "credit status", "credit", "`credit`, for it states credits");
    else stand("creditStatus", "credit status", "non-credit", "`non-credit`");
    if (!Object.hasOwn(tree, "competencies")) tree.competencies = [];
  }
  if (kind === "competency-framework" && !Object.hasOwn(tree, "competencies"))
    tree.competencies = [];
  if (kind !== "course") return;
  if (options.unit !== undefined) fill(tree, "unit", options.unit);
  stand("unit", "unit of credits", "unspecified", "`unspecified` (say it with --unit)");
}

const letters: Readonly<Record<string, string>> = {
  competencies: "C",
  outcomes: "O",
  assessments: "A",
};

/** Gives numbers to competencies, outcomes and assessments that have no ids, in their order. */
function numberParts(tree: Tree, kind: TableKind): void {
  for (const [list, letter] of Object.entries(letters)) {
    const parts = tree[list];
    if (!Array.isArray(parts) || !requiredKeys(kind, list).includes("id")) continue;
    const taken = new Set((parts as readonly Tree[]).map(({ id }) => id));
    const numbered = (parts as readonly Tree[]).map((part, index) => {
      if (Object.hasOwn(part, "id") || Object.keys(part).length === 0) return part;
      let number = index + 1;
      while (taken.has(`${letter}${number}`)) number += parts.length;
      return { id: `${letter}${number}`, ...part };
    });
    tree[list] = numbered;
  }
}

function idOf(
  tree: Tree,
  kind: TableKind,
  option: string | undefined,
  stem: string | null,
): string | null {
  const { id, title, code, institution, issuer } = tree as Record<string, unknown>;
  if (typeof id === "string") return option === undefined || stem !== null ? id : `${option}-${id}`;
  if (stem !== null) return option ?? documentIdFrom(String(title ?? stem));
  const owner = kind === "course" ? institution : (issuer as { id?: unknown } | undefined)?.id;
  const name = kind === "course" ? (code ?? title) : title;
  if (typeof name !== "string") return null;
  return documentIdFrom(
    [option ?? owner, name].filter((part) => typeof part === "string").join(" "),
  );
}

/** Gives each document an id of its own where ids are made, and tells of those that are stated twice. */
export class DocumentIds {
  private readonly made = new Ids();
  private readonly stated = new Map<string, number>();

  /** The id to use; null where an earlier row states the same. */
  give(id: string, row: number, isStated: boolean): string | null {
    if (!isStated) return this.made.give(id);
    if (this.stated.has(id)) return null;
    this.stated.set(id, row);
    this.made.give(id);
    return id;
  }

  /** The row that states an id. */
  rowOf(id: string): number {
    return this.stated.get(id) ?? 0;
  }
}
