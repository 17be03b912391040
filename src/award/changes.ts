import {
  factWords,
  type SubstanceChange,
  type SubstancePart,
} from "../diagnostics/substance-change.ts";
import type { RecordedFact, RecordedFacts, RecordedParts } from "../documents/recorded-parts.ts";
import { compareText } from "../kernel/order.ts";

type Fact = RecordedFact | undefined;
type Group = RecordedFacts | null | undefined;
type Items = Readonly<Record<string, RecordedFacts>>;

const competencyParts = { level: "level", demonstrated: "demonstrated", weight: "weight" } as const;

const assessmentParts = {
  type: "type",
  competencies: "competencies",
  graded: "graded",
  passMark: "passMark",
  weight: "assessmentWeight",
  supervision: "supervision",
} as const;

const hoursParts = {
  learning: "learning",
  lecture: "lecture",
  lab: "lab",
  practicum: "practicum",
  selfPaced: "selfPaced",
  unspecified: "unspecified",
} as const;

const passRuleParts = { kind: "kind", threshold: "threshold", scope: "scope" } as const;

type PartNames = Readonly<Record<string, SubstancePart>>;

/** What changed from one state of an offering's substance to another; `owner` names the offering where there are several. */
export function changesBetween(
  before: RecordedParts,
  after: RecordedParts,
  owner: string | null,
): SubstanceChange[] {
  const address = (id: string) => (owner === null ? id : `${owner}#${id}`);
  return [
    ...itemChanges(weighed(before.competencies), weighed(after.competencies), (id) => ({
      whole: "competency",
      parts: competencyParts,
      of: address(id),
    })),
    ...assessmentChanges(before.assessments, after.assessments, address, owner),
    ...groupChanges(before.hours, after.hours, { whole: "hours", parts: hoursParts, of: owner }),
    ...changed("year", owner, before.year, after.year),
    ...groupChanges(before.passRule, after.passRule, {
      whole: "passRule",
      parts: passRuleParts,
      of: owner,
    }),
  ];
}

/** Items with the weight that they have where they state none. */
const weighed = (items: Items): Items => mapped(items, (facts) => ({ weight: "1", ...facts }));

interface Naming {
  /** The part that stands for all of it. */
  readonly whole: SubstancePart;
  readonly parts: PartNames;
  readonly of: string | null;
}

function assessmentChanges(
  before: RecordedParts["assessments"],
  after: RecordedParts["assessments"],
  address: (id: string) => string,
  owner: string | null,
): SubstanceChange[] {
  const [was, is] = [weighed(before ?? {}), weighed(after ?? {})];
  const same = sameAs(was, is);
  const gone = without(was, new Set(same.values()));
  const found = itemChanges(gone, without(is, same), (id) => ({
    whole: "assessment",
    parts: assessmentParts,
    of: address(id),
  }));
  return found.length > 0 ? found : changed("assessments", owner, summary(before), summary(after));
}

/** The ids that assessments had before, by those that assessments of the same content have now. */
export function assessmentsBefore(
  before: RecordedParts["assessments"],
  after: RecordedParts["assessments"],
): ReadonlyMap<string, string> {
  return sameAs(weighed(before ?? {}), weighed(after ?? {}));
}

/** What each item was called before, by its id now: of those with the same facts, the one of its id before others. */
function sameAs(before: Items, after: Items): Map<string, string> {
  const found = new Map<string, string>();
  const left = new Map(Object.entries(before).map(([id, facts]) => [id, contentOf(facts)]));
  const take = (id: string, was: string | undefined) => {
    if (was === undefined) return;
    found.set(id, was);
    left.delete(was);
  };
  for (const [id, facts] of Object.entries(after))
    take(id, left.get(id) === contentOf(facts) ? id : undefined);
  for (const [id, facts] of Object.entries(after)) {
    if (found.has(id)) continue;
    const content = contentOf(facts);
    take(id, [...left].find(([, other]) => other === content)?.[0]);
  }
  return found;
}

function contentOf(facts: RecordedFacts): string {
  const stated = Object.entries(facts).filter(([, fact]) => fact !== undefined);
  return JSON.stringify(stated.sort(([a], [b]) => compareText(a, b)));
}

function without(items: Items, ids: { has(id: string): boolean }): Items {
  return Object.fromEntries(Object.entries(items).filter(([id]) => !ids.has(id)));
}

function itemChanges(
  before: Items,
  after: Items,
  naming: (id: string) => Naming,
): SubstanceChange[] {
  return keysOf(before, after).flatMap((id): SubstanceChange[] => {
    const [was, is] = [own(before, id), own(after, id)];
    const named = naming(id);
    const { whole: part, of } = named;
    if (was !== undefined && is !== undefined) return groupChanges(was, is, named);
    const [gone, come] = [was === undefined ? null : "there", is === undefined ? null : "there"];
    return [{ part, of, was: gone, is: come }];
  });
}

function groupChanges(before: Group, after: Group, { whole, parts, of }: Naming) {
  const found = Object.entries(parts).flatMap(([key, part]) =>
    changed(part, of, inGroup(before, key, after), inGroup(after, key, before)),
  );
  return found.length > 0 ? found : changed(whole, of, summary(before), summary(after));
}

/** A fact of a group; a group that is known to be none has none of the facts that the other states. */
const inGroup = (group: Group, key: string, other: Group): Fact =>
  group === null && other?.[key] !== undefined ? null : group?.[key];

/** What is said of a whole that shows no other difference. */
const summary = (whole: object | null | undefined): Fact =>
  whole ? "stated, empty" : (whole as null | undefined);

function changed(part: SubstancePart, of: string | null, was: Fact, is: Fact): SubstanceChange[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  return [{ part, of, was: factWords(was), is: factWords(is) }];
}

const own = <T>(items: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(items, id) ? items[id] : undefined;

const mapped = <T, V>(items: Readonly<Record<string, T>>, value: (item: T) => V) =>
  Object.fromEntries(Object.entries(items).map(([key, item]) => [key, value(item)]));

const keysOf = (a: object, b: object): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(compareText);
