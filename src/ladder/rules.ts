import type { Document } from "../documents/document.ts";
import {
  compareRules,
  type RuleDifference,
  type RuleLine,
  ruleLines,
} from "../policy/rule-lines.ts";

type RuleDocument = Document<"credit-bank"> | Document<"framework">;

/** How well the sources of a pack are known: how many lines rest on each basis; `unstated` name no source. */
export type Bases = Readonly<Record<string, number>>;

/** A pack in one edition, and what it demands. */
export interface RulePack {
  readonly kind: RuleDocument["kind"];
  readonly id: string;
  readonly edition: string | null;
  readonly effective: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly title: string;
  readonly jurisdiction: string | null;
  readonly nature: string | null;
  readonly origin: RuleDocument["origin"];
  readonly note: string | null;
  readonly lines: readonly RuleLine[];
  readonly bases: Bases;
  readonly sources: readonly RuleSource[];
}

/** Where rules were read. */
export interface RuleSource {
  readonly key: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly locator: string | null;
  readonly basis: string | null;
}

/** Two packs, or two editions of one, side by side. */
export interface RuleComparison {
  readonly before: RulePack;
  readonly after: RulePack;
  readonly differences: readonly RuleDifference[];
}

/** What a pack demands, line by line, and how well each line is known. */
export function rulePack(document: RuleDocument): RulePack {
  const { data, kind, id, edition, effective, origin } = document;
  const lines = ruleLines(document);
  const sources = Object.entries(data.sources ?? {}).map(([key, source]) => ({
    key,
    title: source.title ?? null,
    url: source.url ?? null,
    locator: source.locator ?? null,
    basis: source.basis ?? null,
  }));
  const basisOf = new Map(sources.map(({ key, basis }) => [key, basis ?? "unstated"]));
  const bases: Record<string, number> = {};
  for (const { entries } of lines) {
    const basis = basisOf.get(entries.at(-1)?.source ?? "") ?? "unstated";
    bases[basis] = (bases[basis] ?? 0) + 1;
  }
  return {
    ...{ kind, id, edition, effective, origin, lines, bases, sources },
    title: data.title ?? id,
    jurisdiction: data.jurisdiction ?? null,
    nature: data.nature ?? null,
    note: data.note ?? null,
  };
}

/** Sets two packs beside each other. */
export function comparePacks(before: RulePack, after: RulePack): RuleComparison {
  return { before, after, differences: compareRules(before.lines, after.lines) };
}
