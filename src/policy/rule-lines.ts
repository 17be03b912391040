import { type Document, isStated } from "../documents/document.ts";
import { History, type HistoryEntry } from "../documents/history.ts";
import { plain } from "../documents/plain.ts";
import { parameterSources, sourceInForce } from "../documents/source-title.ts";
import { Rational } from "../kernel/rational.ts";

/** A value of a parameter and the day from which it holds; null where it always held. */
export interface RuleEntry {
  readonly from: string | null;
  readonly value: unknown;
  readonly source: string | null;
}

/** One thing that a bank or a framework demands. */
export interface RuleLine {
  /** `hours.perCredit.lecture`, `gates.assessed`, `limits.plar`. */
  readonly key: string;
  readonly path: readonly (string | number)[];
  /** Does the document say it? Else it is what holds where nothing is said, which rests on no source. */
  readonly stated: boolean;
  /** One entry, or the history of a parameter that changed, in the order of days. */
  readonly entries: readonly RuleEntry[];
}

/** Keys that name a document and say nothing of its rules. */
const naming = new Set([
  ...["kind", "id", "edition", "title", "effective", "source", "sources", "note", "provenance"],
  ...["basis", "institution", "jurisdiction", "nature", "publisher", "successor", "verified"],
]);

/** Everything that a bank or a framework states, in the order of its keys. */
export function ruleLines(
  document: Document<"credit-bank"> | Document<"framework">,
): readonly RuleLine[] {
  const { source } = document.data;
  const named = { entrySources: parameterSources(document.data) };
  return Object.entries(document.data)
    .filter(([key]) => !naming.has(key))
    .flatMap(([key, value]) => lines(value, key, [key], source ?? null))
    .map((line) =>
      isStated(document, ...line.path)
        ? traced(line, sourceInForce(named, line.path, null))
        : standing(line),
    );
}

/** A line with the source that provenance names for it or for what it is part of; the entries of a history have their own. */
function traced(line: RuleLine, source: string | null): RuleLine {
  if (source === null || line.entries.some(({ from }) => from !== null)) return line;
  return { ...line, entries: line.entries.map((entry) => ({ ...entry, source })) };
}

const standing = (line: RuleLine): RuleLine => ({
  ...line,
  stated: false,
  entries: line.entries.map((entry) => ({ ...entry, source: null })),
});

function lines(
  value: unknown,
  key: string,
  path: readonly (string | number)[],
  above: string | null,
): RuleLine[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  if (value instanceof History)
    return [{ key, path, stated: true, entries: entriesOf(value, above) }];
  if (Array.isArray(value) && value.some(isMapping)) {
    return value.flatMap((item: unknown, index) => {
      const name = isMapping(item) && typeof item.id === "string" ? item.id : String(index + 1);
      return [ofItem(item, `${key}.${name}`, [...path, index], above)];
    });
  }
  if (!isMapping(value) || isRange(value)) return [one(key, path, plain(value), above)];
  const source = sourceOf(value) ?? above;
  return Object.entries(value)
    .filter(([name]) => name !== "source" && name !== "note")
    .flatMap(([name, item]) => lines(item, `${key}.${name}`, [...path, name], source));
}

/** An item of a list is one line, whatever it says. */
function ofItem(
  item: unknown,
  key: string,
  path: readonly (string | number)[],
  above: string | null,
): RuleLine {
  const source = isMapping(item) ? (sourceOf(item) ?? above) : above;
  const changing = isMapping(item) ? historyOf(item.max) : null;
  if (!isMapping(item) || changing === null) return one(key, path, written(item), source);
  // A limit whose maximum changes is another limit from then on.
  const entries = changing.entries.map(({ from, value, source: own }) => ({
    from,
    value: written({ ...item, max: value }),
    source: own ?? source,
  }));
  return { key, path, stated: true, entries };
}

/** How a maximum changed, as a whole or by its amount; null where it always was the same. */
function historyOf(max: unknown): History<unknown> | null {
  if (max instanceof History) return max;
  if (!isMapping(max)) return null;
  for (const [amount, value] of Object.entries(max)) {
    if (!(value instanceof History)) continue;
    const entries: readonly HistoryEntry<unknown>[] = value.entries;
    return new History(entries.map((entry) => ({ ...entry, value: { [amount]: entry.value } })));
  }
  return null;
}

/** A value as plain data; a parameter within it as the list of its entries. */
function written(value: unknown): unknown {
  if (value instanceof History) return entriesOf(value, null);
  if (Array.isArray(value)) return value.map(written);
  if (!isMapping(value)) return plain(value);
  const stated = Object.entries(value).filter(
    ([name, item]) => item !== undefined && name !== "id",
  );
  return Object.fromEntries(stated.map(([name, item]) => [name, written(item)]));
}

function entriesOf(history: History<unknown>, above: string | null): RuleEntry[] {
  return history.entries.map(({ from, value, source }) => ({
    from,
    value: plain(value),
    source: source ?? above,
  }));
}

const one = (
  key: string,
  path: readonly (string | number)[],
  value: unknown,
  source: string | null,
): RuleLine => ({ key, path, stated: true, entries: [{ from: null, value, source }] });

const sourceOf = (value: Readonly<Record<string, unknown>>): string | null =>
  typeof value.source === "string" ? value.source : null;

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Rational) &&
    !(value instanceof History)
  );
}

/** A range of amounts is one value. */
const isRange = ({ from, to }: Readonly<Record<string, unknown>>): boolean =>
  from instanceof Rational && to instanceof Rational;

/** A line of two packs, or of two editions: what each says, null where it says nothing. */
export interface RuleDifference {
  readonly key: string;
  readonly before: RuleLine | null;
  readonly after: RuleLine | null;
  readonly changed: boolean;
}

/** Two sets of lines side by side, in the order of the first and then of the second; sources and what is not modelled are left aside. */
export function compareRules(
  before: readonly RuleLine[],
  after: readonly RuleLine[],
): readonly RuleDifference[] {
  const [first, second] = [byKey(before), byKey(after)];
  const keys = new Set([...first.keys(), ...second.keys()]);
  const rules = [...keys].filter((key) => !key.startsWith("notModelled"));
  return rules.map((key) => {
    const [a, b] = [first.get(key) ?? null, second.get(key) ?? null];
    return { key, before: a, after: b, changed: meaning(key, a) !== meaning(key, b) };
  });
}

/** What holds where a bank says nothing, as far as a pack may state just that. */
const defaults: Readonly<Record<string, unknown>> = {
  "equivalence.levels": "at-least",
  "equivalence.absentLevel": "review",
  "equivalence.offeringLevel": "ignore",
  "equivalence.countOptional": false,
  "equivalence.countUnassessed": false,
  "equivalence.partialCredit": false,
  "unassigned.allowed": false,
  "unassigned.status": "review",
  "cluster.allowed": false,
  "currency.until": "as-of",
  "dates.recommendation": "completion",
  "dates.rules": "admission",
};

const isDefault = (key: string, entries: RuleLine["entries"]) =>
  entries.length === 1 && Object.hasOwn(defaults, key) && entries[0]?.value === defaults[key];

const byKey = (found: readonly RuleLine[]) => new Map(found.map((line) => [line.key, line]));

/** What a line says, apart from where it was read. */
function meaning(key: string, line: RuleLine | null): string {
  if (line === null || isDefault(key, line.entries)) return "null";
  return JSON.stringify(line.entries.map(({ from, value }) => [from, unsourced(value)]));
}

function unsourced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unsourced);
  if (!isMapping(value)) return value;
  const told = Object.entries(value).filter(([name]) => name !== "source" && name !== "note");
  return Object.fromEntries(told.map(([name, item]) => [name, unsourced(item)]));
}
