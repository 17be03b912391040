import { parseAddress } from "../documents/address.ts";
import { strongestFirst } from "../documents/credit-bank.ts";
import type { Mapping } from "../documents/crosswalk.ts";
import type { Document } from "../documents/document.ts";
import type { Competency } from "../documents/micro-credential.ts";
import type { Rational } from "../kernel/rational.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import type { RelationGraph } from "./graph.ts";
import type { Relation } from "./relation.ts";
import { type FindLikely, shareWords } from "./shared-words.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** What a suggestion rests on, the best first: a mapping that an assessor accepted, alignments that documents declare, a mapping that is only proposed, a likeness of the texts. */
export type SuggestionBasis = "accepted" | "declared" | "proposed" | "likely";

/** A competency worth comparing with an outcome. It only points: nothing is counted for it. */
export interface Suggestion {
  readonly microCredential: Offering;
  readonly competency: Competency;
  readonly basis: SuggestionBasis;
  /** How a mapping or alignments relate the two; null for a likeness of texts. */
  readonly relation: Relation | null;
  /** The degree that a mapping states. */
  readonly degree: Rational | null;
  /** Addresses of all competencies that count only together; empty for one alone. */
  readonly together: readonly string[];
  /** The words that speak for a likeness. */
  readonly because: readonly string[];
}

/** What suggestions are made from. */
export interface SuggestionSources {
  readonly catalogue: Catalogue;
  readonly graph: RelationGraph;
  readonly likely?: FindLikely;
}

/** For every outcome of a course, by id: the competencies to look at first, each once, on its best basis. */
export function suggestions(
  { catalogue, graph, likely = shareWords }: SuggestionSources,
  offerings: readonly Offering[],
  course: Course,
): Map<string, readonly Suggestion[]> {
  const mapped = mappedTo(catalogue, offerings, course);
  const candidates = offerings.flatMap((m) => m.data.competencies.map((k) => ({ m, k })));
  const declared = offerings.flatMap((m) => declaredBy(graph, m, course));
  const statements = candidates.map(({ k }) => k.statement);
  return new Map(
    course.data.outcomes.map(({ id, statement }) => {
      const found = [
        ...mapped.filter(({ outcome, made }) => outcome === id && made.basis === "accepted"),
        ...declared.filter(({ outcome }) => outcome === id),
        ...mapped.filter(({ outcome, made }) => outcome === id && made.basis === "proposed"),
      ].map(({ made }) => made);
      const alike = likely(statement, statements).flatMap(({ index, because }) => {
        const one = candidates[index];
        return one === undefined ? [] : [{ ...bare(one.m, one.k, "likely"), because }];
      });
      return [id, eachOnce([...found, ...alike])];
    }),
  );
}

interface Found {
  readonly outcome: string;
  readonly made: Suggestion;
}

const bare = (m: Offering, k: Competency, basis: SuggestionBasis): Suggestion => ({
  microCredential: m,
  competency: k,
  basis,
  relation: null,
  degree: null,
  together: [],
  because: [],
});

function eachOnce(found: readonly Suggestion[]): Suggestion[] {
  const seen = new Set<string>();
  return found.filter(({ microCredential, competency, together }) => {
    const key = together.length > 0 ? together.join(" ") : `${microCredential.id}#${competency.id}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Suggestions from alignments, the strongest relation first. */
function declaredBy(graph: RelationGraph, m: Offering, course: Course): Found[] {
  const relations = graph.relate(m, course);
  const found = m.data.competencies.flatMap((k) =>
    [...(relations.get(k.id) ?? [])].map(([outcome, { relation }]) => ({
      outcome,
      made: { ...bare(m, k, "declared"), relation },
    })),
  );
  return strongestFirst.flatMap((relation) =>
    found.filter(({ made }) => made.relation === relation),
  );
}

/** Suggestions from the mappings of crosswalks between the offerings and the course themselves, in the order of the crosswalks. */
function mappedTo(
  { crosswalks }: Catalogue,
  offerings: readonly Offering[],
  course: Course,
): Found[] {
  return [...crosswalks.values()].flatMap(({ data }) =>
    data.mappings.flatMap((mapping) => fromMapping(mapping, offerings, course)),
  );
}

function fromMapping(mapping: Mapping, offerings: readonly Offering[], course: Course): Found[] {
  const to = parseAddress(mapping.to);
  if (to?.type !== "local" || to.document !== course.id) return [];
  if (mapping.status === "rejected") return [];
  const sources = typeof mapping.from === "string" ? [mapping.from] : mapping.from;
  const { relation, degree = null, status: basis } = mapping;
  const together = sources.length > 1 ? sources : [];
  return sources.flatMap((source) => {
    const from = parseAddress(source);
    if (from?.type !== "local") return [];
    const m = offerings.find(({ id }) => id === from.document);
    const k = m?.data.competencies.find(({ id }) => id === from.local);
    if (m === undefined || k === undefined) return [];
    const made = { ...bare(m, k, basis), relation, degree, together };
    return [{ outcome: to.local, made }];
  });
}
