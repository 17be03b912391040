import { calibration } from "../../competency/matching/calibration.ts";
import {
  lexiconOf,
  type Matchable,
  matchableOf,
  pairKey,
  settledPairs,
} from "../../competency/matching/catalogue-statements.ts";
import { type Suggestion, suggest } from "../../competency/matching/suggest.ts";
import { LevelReader } from "../../competency/matching/verbs.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { type MatchEffect, matchEffects } from "./effects.ts";

/** What is to be matched. */
export interface MatchOptions {
  /** Documents whose statements are matched; by default all micro-credentials. */
  readonly from?: ((id: string) => boolean) | undefined;
  /** Documents among whose statements is sought; by default all courses. */
  readonly to?: ((id: string) => boolean) | undefined;
  /** At most so many suggestions for a statement in one document; 3 unless stated. */
  readonly top?: number;
  /** No suggestion with a lower score, 0 to 1; 0.3 unless stated. */
  readonly minScore?: number;
  readonly banks?: ((id: string) => boolean) | undefined;
}

/** A document that took part. */
export type Matched = Pick<Matchable, "kind" | "id" | "title">;

/** What was suggested, and what it would change. */
export interface Match {
  readonly asOf: string;
  readonly from: readonly Matched[];
  readonly to: readonly Matched[];
  /** How many statements were looked at. */
  readonly compared: { readonly from: number; readonly to: number };
  readonly minScore: number;
  /** The best first. */
  readonly suggestions: readonly Suggestion[];
  readonly effects: readonly MatchEffect[];
  /** How often suggestions with a score were right on labelled texts. */
  readonly calibration: typeof calibration;
  /** Addresses of statements so long that only their beginning was compared. */
  readonly cut: readonly string[];
}

/** Suggests alignments between statements, and evaluates what accepting them would change; nothing is decided by it. */
export function match(catalogue: Catalogue, options: MatchOptions = {}): Match {
  const documents = matchableOf(catalogue);
  const from = chosen(documents, options.from, "micro-credential");
  const to = chosen(documents, options.to, "course");
  const settled = settledPairs(catalogue);
  const minScore = options.minScore ?? 0.3;
  const sources = from.flatMap(({ statements }) => statements);
  const targets = to.flatMap(({ statements }) => statements);
  const { suggestions, cut } = suggest(
    lexiconOf(documents, catalogue),
    new LevelReader(catalogue.scales, verbsOf(catalogue)),
    sources,
    targets,
    {
      top: options.top ?? 3,
      minScore,
      settled: (a, b) => settled.has(pairKey(a.address, b.address)),
    },
  );
  return {
    asOf: catalogue.asOf,
    from,
    to,
    compared: { from: sources.length, to: targets.length },
    minScore,
    suggestions,
    effects: matchEffects(catalogue, suggestions, options.banks),
    cut,
    calibration,
  };
}

function chosen(
  documents: ReadonlyMap<string, Matchable>,
  test: ((id: string) => boolean) | undefined,
  kind: Matchable["kind"],
): Matchable[] {
  const all = [...documents.values()];
  return test === undefined
    ? all.filter((one) => one.kind === kind)
    : all.filter(({ id }) => test(id));
}

const verbsOf = ({ verbLists }: Catalogue) => [...verbLists().values()].map(({ data }) => data);
