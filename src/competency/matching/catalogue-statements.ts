import { parseAddress } from "../../documents/address.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { Lexicon } from "./lexicon.ts";
import type { Statement } from "./statement.ts";

/** What can be matched. */
export interface Matchable {
  readonly kind: "micro-credential" | "course" | "competency-framework";
  readonly id: string;
  readonly title: string;
  readonly statements: readonly Statement[];
}

/** The documents in effect whose statements can be matched, by kind and id; of documents that share an id the one that addresses name. */
export function matchableOf(catalogue: Catalogue): Map<string, Matchable> {
  const found = new Map<string, Matchable>();
  const add = (matchable: Matchable) => {
    if (!found.has(matchable.id)) found.set(matchable.id, matchable);
  };
  for (const { id, data } of catalogue.offerings.values()) {
    const statements = data.competencies.map((k) =>
      statementOf(id, k.id, k.statement, [], k.level ?? null),
    );
    add({ kind: "micro-credential", id, title: data.title, statements });
  }
  for (const { id, data } of catalogue.courses.values()) {
    const statements = data.outcomes.map((o) =>
      statementOf(id, o.id, o.statement, [], o.level ?? null),
    );
    add({ kind: "course", id, title: `${data.code} ${data.title}`, statements });
  }
  for (const { id, data } of catalogue.competencyFrameworks.values()) {
    const { scale } = data;
    const statements = data.competencies.map((k) =>
      statementOf(
        id,
        k.id,
        k.statement,
        k.aliases ?? [],
        scale && k.level ? { scale, value: k.level } : null,
      ),
    );
    add({ kind: "competency-framework", id, title: data.title ?? id, statements });
  }
  return found;
}

/** What all statements of a catalogue, and the mappings that people accepted as exact, tell of words. */
export function lexiconOf(
  matchable: ReadonlyMap<string, Matchable>,
  catalogue: Catalogue,
): Lexicon {
  const statements = [...matchable.values()].flatMap((one) => one.statements);
  const texts = new Map(statements.map(({ address, text }) => [address, text]));
  const pairs: [string, string][] = [];
  for (const { data } of catalogue.crosswalks.values()) {
    for (const { from, to, relation, status } of data.mappings) {
      if (status !== "accepted" || relation !== "exact" || typeof from !== "string") continue;
      const [a, b] = [texts.get(from), texts.get(to)];
      if (a !== undefined && b !== undefined) pairs.push([a, b]);
    }
  }
  return new Lexicon(
    statements.map(({ text, aliases }) => [text, ...aliases]),
    pairs,
  );
}

/** Pairs of addresses about which a mapping or an alignment says something already, whatever it says. */
export function settledPairs(catalogue: Catalogue): ReadonlySet<string> {
  const pairs = new Set<string>();
  const byUri = new Map<string, string>();
  for (const { id, data } of catalogue.competencyFrameworks.values()) {
    for (const { id: local, uri } of data.competencies) if (uri) byUri.set(uri, `${id}#${local}`);
  }
  const named = (text: string) => {
    const address = parseAddress(text);
    return address?.type === "uri" ? (byUri.get(address.uri) ?? text) : text;
  };
  const settle = (a: string, b: string) => {
    pairs.add(pairKey(named(a), named(b)));
    pairs.add(pairKey(named(b), named(a)));
  };
  for (const { data } of catalogue.crosswalks.values()) {
    for (const { from, to } of data.mappings) for (const one of [from].flat()) settle(one, to);
  }
  for (const { id, data } of catalogue.offerings.values()) {
    for (const k of data.competencies)
      for (const a of k.alignments ?? []) settle(`${id}#${k.id}`, a.target);
  }
  for (const { id, data } of catalogue.courses.values()) {
    for (const o of data.outcomes)
      for (const a of o.alignments ?? []) settle(`${id}#${o.id}`, a.target);
  }
  return pairs;
}

/** The key of two addresses in `settledPairs`. */
export const pairKey = (from: string, to: string) => `${from} ${to}`;

function statementOf(
  owner: string,
  local: string,
  text: string,
  aliases: readonly string[],
  level: Statement["level"],
): Statement {
  return { address: `${owner}#${local}`, owner, text, aliases, level };
}
