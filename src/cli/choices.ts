import { type Kind, kinds } from "../documents/kinds.ts";
import { idMatcher } from "../kernel/glob.ts";
import { compareText, sorted } from "../kernel/order.ts";
import { type Catalogue, notInEffect } from "../workspace/catalogue.ts";
import { everyPack } from "../workspace/packs.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { UsageError } from "./exit-code.ts";
import type { Host } from "./host/host.ts";
import { listFrom } from "./opening.ts";
import { type Choices, select } from "./select.ts";

/** Tests ids of micro-credentials; undefined when there are no patterns. */
export function selectOfferings(catalogue: Catalogue, patterns: readonly string[] | undefined) {
  return select(patterns, choicesOf(catalogue, "micro-credential", catalogue.offerings.keys()));
}

/** Tests ids of micro-credentials, those that are not offered on the day among them; undefined when there are no patterns. */
export function selectKnown(catalogue: Catalogue, patterns: readonly string[] | undefined) {
  return select(patterns, choicesOf(catalogue, "micro-credential", knownIds(catalogue)));
}

/** The micro-credentials that patterns name, those that are not offered on the day among them. */
export function idsHeld(catalogue: Catalogue, patterns: readonly string[] | undefined) {
  const chosen = selectKnown(catalogue, patterns);
  return new Set(chosen === undefined ? [] : knownIds(catalogue).filter(chosen));
}

const knownIds = ({ offerings, excluded }: Catalogue) => [...offerings.keys(), ...excluded.keys()];

/** Tests ids of programs; undefined when there are no patterns. */
export function selectPrograms(catalogue: Catalogue, patterns: readonly string[] | undefined) {
  return select(patterns, choicesOf(catalogue, "program", catalogue.programs.keys()));
}

/** The programs that patterns name, each once: by code point, or in the order in which the patterns name them. */
export function programsNamed(
  catalogue: Catalogue,
  patterns: readonly string[] | undefined,
  inGivenOrder: boolean,
): readonly string[] {
  const chosen = selectPrograms(catalogue, patterns);
  if (chosen === undefined) return [];
  const ids = sorted(catalogue.programs.keys(), compareText).filter(chosen);
  if (!inGivenOrder) return ids;
  return [...new Set((patterns ?? []).flatMap((pattern) => ids.filter(idMatcher(pattern))))];
}

/** Tests ids of banks by the flag, else CREDITBANK_BANK, else `banks` of creditbank.yaml; undefined means all. */
export function selectBanks(catalogue: Catalogue, host: Host, flag: readonly string[] | undefined) {
  const patterns =
    flag ?? listFrom(host.env.CREDITBANK_BANK) ?? catalogue.workspace.settings?.data.banks;
  return banksNamed(catalogue, patterns, []);
}

/** The same by patterns; `idle` are ids that may be named though they choose nothing. */
export function banksNamed(
  catalogue: Catalogue,
  patterns: readonly string[] | undefined,
  idle: readonly string[],
) {
  if (patterns?.includes(everyPack) === true) return undefined;
  const choices = choicesOf(catalogue, "credit-bank", catalogue.banks.keys());
  return select(patterns, { ...choices, idle });
}

/** The one id that a word names; patterns are taken as words. Throws a UsageError when it names none. */
export function choose(
  catalogue: Catalogue,
  kind: Kind,
  ids: Iterable<string>,
  id: string,
): string {
  const known = [...ids];
  if (known.includes(id)) return id;
  select([id], choicesOf(catalogue, kind, known));
  throw new UsageError(`"${id}" is a pattern`, `name one ${kind}`);
}

/** What can be chosen of a kind, and why the rest cannot. */
export function choicesOf(catalogue: Catalogue, kind: Kind, ids: Iterable<string>): Choices {
  const { workspace, asOf, excluded } = catalogue;
  const { documents, broken } = workspace;
  const absent = (id: string) => {
    if (kind === "micro-credential" && excluded.has(id)) return excluded.get(id) ?? null;
    if (broken.has(id, kind) || documents.on(kind, id, asOf) !== undefined) return hasErrors;
    if (!documents.has(kind, id)) return null;
    return notInEffect(documents, kind, id, asOf);
  };
  const instead = (id: string) => {
    const known = (one: Kind) => documents.has(one, id) || broken.has(id, one);
    const other = kinds.find((one) => one !== kind && known(one));
    return other === undefined ? null : `${/^[aeiou]/.test(other) ? "an" : "a"} ${nounOf(other)}`;
  };
  return { what: nounOf(kind), ids, absent, instead };
}

/** Why a document that is there takes no part on any day. */
const hasErrors = "its document has errors";

/** Why nothing of these kinds can be chosen by an id: its document has errors; null where there is none. */
export const whyBroken = ({ broken }: Workspace, kinds: readonly Kind[], id: string) =>
  kinds.some((kind) => broken.has(id, kind))
    ? `${hasErrors}; \`creditbank check\` shows them`
    : null;

/** The ids of documents of a kind that take no part on the day because of errors in them. */
export function faulty(catalogue: Catalogue, kind: "credit-bank" | "framework"): string[] {
  const { workspace, asOf } = catalogue;
  const inPart = kind === "framework" ? catalogue.frameworks : catalogue.banks;
  const inEffect = workspace.documents
    .ids(kind)
    .filter((id) => workspace.documents.on(kind, id, asOf) !== undefined);
  return [...new Set([...workspace.broken.ids(kind), ...inEffect])].filter((id) => !inPart.has(id));
}

/** The noun for a document of a kind. */
export const nounOf = (kind: Kind) => (kind === "credit-bank" ? "credit bank" : kind);
