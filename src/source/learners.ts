import { CST } from "yaml";
import { namesLearner } from "../diagnostics/cover-learner.ts";
import type { Extent } from "../diagnostics/silencer.ts";
import { extentsBetween, merged } from "./extents.ts";

/** A key and its value, or an item of a list, with the tokens around them. */
type Pair = CST.CollectionItem;

/** What anchors name, by their names; a name may be given more than once. */
type Anchored = ReadonlyMap<string, readonly CST.Token[]>;

/**
 * Where a YAML text says who a learner is, in the order of the text: the values of keys that name one, what they refer
 * to by an alias, and every alias that repeats some of it. Where a hostile text would make it much work, it is the whole
 * of it.
 */
export function learnersIn(tokens: readonly CST.Token[], length: number): Extent[] {
  const pairs = tokens.flatMap(pairsOf);
  const anchored = anchorsOf(pairs);
  const found = new Found(anchored, length);
  for (const pair of pairs) {
    if (!pair.key || pair.key.offset < found.end) continue;
    if (!namesLearner(nameOf(pair.key, anchored) ?? "")) continue;
    found.addAll(saidBy(pair));
    if (found.isTooMuch) return [{ start: 0, end: length }];
  }
  const said = merged(found.extents);
  return merged([...said, ...aliasesOf(said, pairs)]);
}

/** All pairs and items below a token, in the order of the text. */
function pairsOf(token: CST.Token): Pair[] {
  const pairs: Pair[] = [];
  const open: (CST.Token | Pair)[] = [token];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!("type" in next)) {
      pairs.push(next);
      if (next.value) open.push(next.value);
      if (next.key) open.push(next.key);
    } else if (next.type === "document") {
      open.push({ start: next.start, ...(next.value ? { value: next.value } : {}) });
    } else if ("items" in next) {
      for (const item of next.items.toReversed()) open.push(item);
    }
  }
  return pairs;
}

function anchorsOf(pairs: readonly Pair[]): Anchored {
  const anchored = new Map<string, CST.Token[]>();
  for (const { name, named } of pairs.flatMap(anchorsIn)) {
    const known = anchored.get(name);
    if (known === undefined) anchored.set(name, [named]);
    else known.push(named);
  }
  return anchored;
}

/** The anchors of a pair and what they name. */
function anchorsIn({ start, key, sep = [], value }: Pair) {
  const within = (before: readonly CST.SourceToken[], named: CST.Token | null | undefined) =>
    before.flatMap(({ type, source }) =>
      type === "anchor" && named ? [{ name: source.slice(1), named }] : [],
    );
  return [...within(start, key ?? value), ...within(sep, value)];
}

/** The aliases of what stands within extents; each names what had its anchor last. */
function aliasesOf(extents: readonly Extent[], pairs: readonly Pair[]): Extent[] {
  const latest = new Map<string, CST.Token>();
  return pairs.flatMap((pair) => {
    for (const { name, named } of anchorsIn(pair)) latest.set(name, named);
    return [pair.key, pair.value].flatMap((token) => {
      if (token?.type !== "alias") return [];
      const named = latest.get(token.source.slice(1));
      if (named === undefined) return [];
      const isSaid = extentsBetween(extents, named.offset, named.offset + 1).length > 0;
      return isSaid ? [{ start: token.offset, end: token.offset + token.source.length }] : [];
    });
  });
}

/** What a key says, where it is text, or an alias of one. */
function nameOf(key: CST.Token, anchored: Anchored): string | null {
  const [token] = key.type === "alias" ? (anchored.get(key.source.slice(1)) ?? []) : [key];
  // What is wrong with it is told elsewhere.
  return token === undefined ? null : (CST.resolveAsScalar(token, false, () => {})?.value ?? null);
}

/** The value of a pair, with its tag and its anchor. */
function saidBy({ sep = [], value }: Pair): CST.Token[] {
  const colon = sep.findIndex(({ type }) => type === "map-value-ind");
  const marks = sep.slice(colon + 1).filter(({ type }) => type === "tag" || type === "anchor");
  return value ? [...marks, value] : marks;
}

/** The extents of values and of what their aliases name, each looked at once. */
class Found {
  readonly extents: Extent[] = [];
  /** Where the last value of a key ends: what is within it needs no look of its own. */
  end = 0;
  private readonly anchored: Anchored;
  private readonly seen = new Set<CST.Token>();
  /** Tokens that may still be looked at: each is part of many values where a text is hostile. */
  private left: number;

  constructor(anchored: Anchored, length: number) {
    this.anchored = anchored;
    this.left = 4 * length;
  }

  get isTooMuch(): boolean {
    return this.left < 0;
  }

  addAll(value: readonly CST.Token[]): void {
    const referred = value.flatMap((token) => this.add(token));
    this.end = Math.max(this.end, this.extents.at(-1)?.end ?? 0);
    for (let next = referred.pop(); next !== undefined && !this.isTooMuch; next = referred.pop()) {
      for (const token of this.add(next)) referred.push(token);
    }
  }

  /** Adds the extent of a token; what the aliases within it name. */
  private add(token: CST.Token): CST.Token[] {
    if (this.seen.has(token)) return [];
    this.seen.add(token);
    const leaves = leavesOf(token);
    this.left -= leaves.length;
    const [first, last] = [leaves[0], leaves.at(-1)];
    if (first === undefined || last === undefined) return [];
    this.extents.push({ start: first.offset, end: last.offset + lengthOf(last) });
    return leaves.flatMap(({ type, source }) =>
      type === "alias" ? (this.anchored.get(source.slice(1)) ?? []) : [],
    );
  }
}

type Leaf = Extract<CST.Token, { readonly source: string }>;

const blank: ReadonlySet<string> = new Set(["space", "newline", "comment"]);

/** The tokens of text below a token, in order, without white space and comments. */
function leavesOf(token: CST.Token): Leaf[] {
  const leaves: Leaf[] = [];
  const open: (CST.Token | Pair)[] = [token];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ("type" in next && "source" in next && !blank.has(next.type)) leaves.push(next);
    for (const part of partsOf(next).toReversed()) if (part) open.push(part);
  }
  return leaves;
}

/** The text of a block scalar begins behind its header. */
function lengthOf(leaf: Leaf): number {
  const header = leaf.type === "block-scalar" ? leaf.props : [];
  const lengths = header.map((token) => ("source" in token ? token.source.length : 0));
  return lengths.reduce((sum, length) => sum + length, leaf.source.length);
}

function partsOf(token: CST.Token | Pair): readonly (CST.Token | Pair | null | undefined)[] {
  if (!("type" in token)) return [...token.start, token.key, ...(token.sep ?? []), token.value];
  if (token.type === "flow-collection") return [token.start, ...token.items, ...token.end];
  return "items" in token ? token.items : [];
}
